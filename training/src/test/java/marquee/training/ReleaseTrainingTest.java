package marquee.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import marquee.catalog.MovieId;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.DatasetContent;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.towers.UserHistory;
import marquee.towers.features.ContentVectors;
import marquee.towers.inference.DjlMovieTowers;
import marquee.towers.inference.DjlUserTower;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.training.publishing.served.ServedModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseTrainingTest {

    /** Busy is not broken. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SmallDataset dataset = SmallRelease.dataset();
    private Path folder = Path.of("");
    private Release release;

    @BeforeAll
    void train(@TempDir Path temporary) {
        folder = temporary;
        release = SmallRelease.in(folder);
    }

    @Test
    void the_release_is_there_with_its_figures_and_its_data() {
        assertThat(new Releases(folder.resolve("models")).newest()).contains(release);
        var manifest = release.manifest();
        assertThat(manifest.publication().createdAt()).isEqualTo(SmallRelease.CREATED);
        var ratings = dataset.interactions();
        assertThat(manifest.data())
                .isEqualTo(new Manifest.Data(
                        dataset.name(),
                        dataset.hash(),
                        ratings.users(),
                        ratings.items().size(),
                        ratings.size()));
        assertThat(manifest.parameters())
                .containsEntry("seed", "1")
                .containsEntry("peopleShare", "1.0")
                .containsKeys("steps", "learningRate");
        assertThat(manifest.vectors().contentLayout()).isEqualTo(ContentVectors.layout());
        assertThat(manifest.validation().metrics().get("ndcg@10"))
                .isGreaterThan(manifest.validation().baseline().get("ndcg@10"));
    }

    @Test
    void a_published_release_leaves_no_checkpoints() {
        assertThat(folder.resolve("models").resolve(".training")).doesNotExist();
    }

    @Test
    void people_are_near_the_movies_of_their_taste() {
        try (var towers = DjlMovieTowers.open(release, folder.resolve("text"));
                var people = DjlUserTower.open(release, 1, PATIENCE)) {
            float[][] vectors = towers.embed(dataset.movies().limit(60).toList());
            var liked = List.of(new UserHistory.Rated(1, 5, SmallRelease.CREATED));
            var fan = new UserHistory(OptionalLong.empty(), liked, SmallRelease.CREATED);
            float[] vector = people.embed(fan).blockOptional().orElseThrow();
            assertThat(mean(vector, Arrays.copyOfRange(vectors, 1, 30)))
                    .isGreaterThan(mean(vector, Arrays.copyOfRange(vectors, 30, 60)));
            assertThat(towers.knows(new MovieId(1))).isTrue();
            assertThat(towers.knows(new MovieId(4_711))).isFalse();
        }
    }

    @Test
    void somebody_who_disliked_westerns_is_further_from_them_than_somebody_new() {
        try (var towers = DjlMovieTowers.open(release, folder.resolve("text"));
                var people = DjlUserTower.open(release, 1, PATIENCE)) {
            float[][] vectors = towers.embed(dataset.movies().limit(60).toList());
            var disliked = LongStream.rangeClosed(1, 3)
                    .mapToObj(movie -> new UserHistory.Rated(movie, 0.5f, SmallRelease.CREATED))
                    .toList();
            assertThat(lead(people, disliked, vectors)).isLessThan(lead(people, List.of(), vectors));
        }
    }

    /** By how much westerns are nearer than musicals. */
    private static double lead(DjlUserTower people, List<UserHistory.Rated> ratings, float[][] vectors) {
        float[] person = people.embed(new UserHistory(OptionalLong.empty(), ratings, SmallRelease.CREATED))
                .blockOptional()
                .orElseThrow();
        return mean(person, Arrays.copyOfRange(vectors, 3, 30)) - mean(person, Arrays.copyOfRange(vectors, 30, 60));
    }

    @Test
    void the_release_is_judged_by_the_vectors_that_it_serves() {
        var ratings = dataset.interactions();
        var people = List.of(
                Person.known(0, ratings),
                Person.unseen(0, ratings),
                Person.known(0, ratings).silent());
        List<UserHistory> histories = List.of(
                history(OptionalLong.of(ratings.userId(0)), ratings),
                history(OptionalLong.empty(), ratings),
                new UserHistory(OptionalLong.of(ratings.userId(0)), List.of(), Instant.EPOCH));
        var content = new DatasetContent(dataset, ratings, "hashed", folder.resolve("text"), false);
        try (var judged = new ServedModel(release, ratings, content);
                var served = DjlUserTower.open(release, 1, PATIENCE)) {
            float[][] movies = judged.movieVectors();
            float[][] scores = judged.score(people);
            for (int i = 0; i < scores.length; i++) {
                float[] person = served.embed(histories.get(i)).blockOptional().orElseThrow();
                assertThat(scores[i]).hasSameSizeAs(movies);
                for (int row = 0; row < movies.length; row++) {
                    assertThat((double) scores[i][row]).isCloseTo(dot(person, movies[row]), within(1e-5));
                }
            }
            assertThat(judged.bytes())
                    .isEqualTo((long) ratings.items().size()
                            * release.manifest().vectors().dimension()
                            * Float.BYTES);
        }
    }

    /** What the person of the first row has rated. */
    private static UserHistory history(OptionalLong id, Interactions ratings) {
        List<UserHistory.Rated> rated = IntStream.range(ratings.start(0), ratings.end(0))
                .mapToObj(position -> new UserHistory.Rated(
                        ratings.items().movie(ratings.item(position)).value(),
                        ratings.stars(position),
                        Instant.ofEpochSecond(ratings.epochSecond(position))))
                .toList();
        return new UserHistory(id, rated, rated.getLast().at());
    }

    @Test
    void a_movie_without_ratings_is_placed_by_its_content() {
        var unseen = SmallRelease.dataset().genres(4_711, "Western");
        var western =
                unseen.movies().filter(movie -> movie.id().value() == 4_711).toList();
        try (var towers = DjlMovieTowers.open(release, folder.resolve("text"));
                var people = DjlUserTower.open(release, 1, PATIENCE)) {
            float[] vector = towers.embed(western).clone()[0];
            assertThat(mean(vector, fans(people, 1, 30))).isGreaterThan(mean(vector, fans(people, 31, 60)));
        }
    }

    /** Somebody for each of these movies who has rated nothing else, with five stars. */
    private static float[][] fans(DjlUserTower people, int first, int last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(movie -> new UserHistory(
                        OptionalLong.empty(),
                        List.of(new UserHistory.Rated(movie, 5, SmallRelease.CREATED)),
                        SmallRelease.CREATED))
                .map(history -> people.embed(history).blockOptional().orElseThrow())
                .toArray(float[][]::new);
    }

    private static double mean(float[] vector, float[][] others) {
        return Arrays.stream(others)
                .mapToDouble(other -> dot(vector, other))
                .average()
                .orElseThrow();
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }
}

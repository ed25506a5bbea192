package marquee.training.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;
import marquee.towers.release.Tower;
import marquee.training.SmallRelease;
import marquee.training.Watched;
import marquee.training.linear.LinearStart;
import marquee.training.publishing.served.ServedFigures;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.towers.StartingWeights;
import marquee.training.towers.Towers;
import marquee.training.towers.TowersBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasePublisherTest {

    private static final int SEED = 5;
    private static final double GOOD = 0.4;

    private final Interactions ratings = SmallRelease.dataset().interactions();
    private final TowerSettings settings = TowerSettings.forRatings(ratings.size());
    private final int dimension = settings.layers().dimension();
    private final TrainingData training = new TrainingData(
            ratings, new NoContent(SmallRelease.dataset().content().movies()));
    private final Towers towers = TowersBuilder.build(settings, start(), training);

    private Releases releases = new Releases(Path.of(""));
    private Path models = Path.of("");

    @BeforeEach
    void open(@TempDir Path folder) {
        models = folder;
        releases = new Releases(folder);
    }

    @Test
    void sound_towers_are_published() {
        Release release = publish(towers, dimension);
        assertThat(releases.newest()).contains(release);
    }

    @ParameterizedTest
    @CsvSource({Weights.MOVIE + ",movie tower", Weights.USER + ",user tower"})
    void towers_that_would_serve_no_numbers_are_not_published(String spoiled, String named) {
        Weight weight = towers.weights().get(spoiled);
        var values = weight.values().clone();
        Arrays.fill(values, values.length - weight.columns(), values.length, Float.NaN);
        Weights weights = towers.weights().with(spoiled, new Weight(weight.shape(), values));

        assertThatThrownBy(() -> publish(new Towers(settings, weights, towers.vocabulary()), dimension))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContainingAll("Nothing was published", named);
        assertThat(releases.all()).isEmpty();
    }

    @Test
    void towers_of_another_dimension_than_their_manifest_says_are_not_published() {
        assertThatThrownBy(() -> publish(towers, dimension + 1)).isInstanceOf(ReleaseException.class);
        assertThat(releases.all()).isEmpty();
    }

    @Test
    void who_ends_the_check_at_the_last_person_has_published_nothing() {
        var killed = Watched.killedIn("Checking the towers", ratings.users());
        assertThatThrownBy(() -> publish(towers, manifest(dimension, GOOD), killed))
                .isInstanceOf(Watched.Killed.class);
        assertThat(releases.all()).isEmpty();
    }

    @Test
    void what_it_would_show_is_known_before_anybody_may_see_it() {
        assertThat(publish(towers, dimension).manifest().parameters())
                .containsKeys(ServedFigures.GENRES, ServedFigures.PLAIN + ServedFigures.GENRES, ServedFigures.MILLIS);
    }

    /** As rows that were put in order by something else than the ids that name them. */
    @Test
    void towers_whose_movies_have_each_other_s_vectors_are_refused() {
        Weight movies = towers.weights().get(Weights.MOVIE);
        var turned = movies.values().clone();
        int half = ratings.items().size() / 2 * movies.columns();
        int first = movies.columns();
        System.arraycopy(movies.values(), first, turned, first + half, half);
        System.arraycopy(movies.values(), first + half, turned, first, half);
        Weights weights = towers.weights().with(Weights.MOVIE, new Weight(movies.shape(), turned));

        assertThat(verdict(towers).objection()).isEmpty();
        assertThat(verdict(new Towers(settings, weights, towers.vocabulary())).objection())
                .hasValueSatisfying(words -> assertThat(words).contains("newcomers", "without learning"));
    }

    private GateVerdict verdict(Towers made) {
        try (var draft = releases.draft()) {
            var publisher = new ReleasePublisher(models, Progress.silent());
            var candidate = new Contender(manifest(dimension, GOOD), ValidationPeople.UNKNOWN);
            return publisher.judge(
                    publisher.prepare(draft, made, candidate, training, Optional.empty()), Optional.empty());
        }
    }

    @Test
    void a_damaged_release_is_told_of_and_the_one_before_it_must_be_reached() throws IOException {
        publish(towers, manifest(dimension, GOOD), Progress.silent());
        Release damaged = publish(towers, manifest(dimension, 2 * GOOD), Progress.silent());
        Files.writeString(damaged.savedModel(Tower.USER).resolve("saved_model.pb"), "?");
        var watched = Watched.toTheEnd();

        assertThat(new ReleasePublisher(models, watched)
                        .judge(new Contender(manifest(dimension, GOOD / 2), ValidationPeople.UNKNOWN), Optional.empty())
                        .objection())
                .hasValueSatisfying(objection -> assertThat(objection).contains("release 1 reaches 0.4000"));
        assertThat(watched.notes)
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .contains("WARN", damaged.savedModel(Tower.USER).toString()));
    }

    private Release publish(Towers made, int dimensionSaid) {
        return publish(made, manifest(dimensionSaid, GOOD), Progress.silent());
    }

    private Release publish(Towers made, Manifest manifest, Progress progress) {
        try (var draft = releases.draft()) {
            var publisher = new ReleasePublisher(models, progress);
            var candidate = new Contender(manifest, ValidationPeople.UNKNOWN);
            Contender prepared = publisher.prepare(draft, made, candidate, training, Optional.empty());
            return publisher.publish(draft, prepared.manifest());
        }
    }

    private static Manifest manifest(int dimension, double figure) {
        return new Manifest(
                Manifest.Publication.draft(SmallRelease.CREATED, Optional.empty()),
                new Manifest.VectorFormat(dimension, "hashed-1", ContentVectors.layout()),
                new Manifest.Data("small", "abc", 1, 1, 1),
                Map.of(),
                new Manifest.ValidationMetrics(Map.of("ndcg@10", figure), Map.of()));
    }

    /** Towers before any step. */
    private Weights start() {
        List<Movie> movies = training.content().movies();
        var content = Weight.zeros(movies.size(), ContentVectors.DIMENSION);
        try (var step = Progress.silent().start("Linear model", LinearStart.PARTS)) {
            var linear = LinearStart.fit(ratings, content, settings, SEED, step);
            return new StartingWeights(settings, SEED).of(linear, ratings, movies);
        }
    }

    private record NoContent(List<Movie> movies) implements Content {
        @Override
        public float[][] vectors() {
            return new float[movies.size()][ContentVectors.DIMENSION];
        }
    }
}

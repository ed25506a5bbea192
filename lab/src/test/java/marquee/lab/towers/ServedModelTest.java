package marquee.lab.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoders;
import marquee.training.SmallRelease;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;
import marquee.training.shorthistories.ShortHistories;
import marquee.training.towers.TowerTrainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedModelTest {

    private static final double ALL_THAT_COUNTS = 1e6;

    /** Two runs of one graph may add up in another order. */
    private static final float ROUNDING = 1e-5f;

    private static final float NO_ROUNDING = 1e-2f;

    private final SmallDataset dataset = SmallRelease.dataset();
    private final Interactions ratings = dataset.interactions();

    @Test
    void a_release_scores_as_the_training_graph_does(@TempDir Path folder) {
        var training = training(folder);
        var settings = settings(training);
        var trained = trained(settings, training);
        List<Person> people = IntStream.range(0, ratings.users())
                .mapToObj(row -> Person.known(row, ratings))
                .toList();
        try (var graph = new TrainingGraph(settings, trained.weights(), Set.of());
                var served = TowersRecommender.serve(settings, trained.weights(), training)) {
            float[][] expected = new GraphModel(graph, training.movies()).score(people);
            float[][] actual = served.score(people);
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).containsExactly(expected[i], within(ROUNDING));
            }
        }
    }

    /** On real data popularity counts as much beside five likes as here. */
    @Test
    void a_few_low_ratings_give_something_other_than_what_everybody_likes(@TempDir Path folder) {
        var training = training(folder);
        var settings = settings(training);
        var weights = trained(settings, training).weights().with(Weights.PRIOR, ShortHistories.prior(3, 0));
        var disliking = SmallRelease.dataset();
        LongStream.rangeClosed(1, 3).forEach(western -> disliking.rated(1_000, western, 0.5, western));
        Person nobody = Person.known(0, ratings).silent();
        Person hater = Person.unseen(ratings.users(), disliking.interactions());
        try (var served = TowersRecommender.serve(settings, weights, training)) {
            float[][] scores = served.score(List.of(nobody, hater));
            assertThat(westernsAmongTheFirstTen(scores[0])).isGreaterThan(2);
            assertThat(westernsAmongTheFirstTen(scores[1])).isZero();
        }
    }

    @Test
    void a_few_likes_speak_for_their_genre_unless_genres_were_chosen_or_much_is_known(@TempDir Path folder) {
        var training = training(folder);
        var settings = settings(training);
        var trained = trained(settings, training);
        List<Person> people =
                List.of(liking(1, 3), liking(4, 6), liking(1, 3).choosing(List.of("Musical")), liking(1, 7));
        float[][] movies = scores(trained.weights(), 0, people, training);
        float[][] genres = scores(trained.weights(), ALL_THAT_COUNTS, people, training);
        assertThat(mostApart(genres[0], movies[0])).isGreaterThan(NO_ROUNDING);
        assertThat(mostApart(movies[1], movies[0])).isGreaterThan(NO_ROUNDING);
        assertThat(genres[1]).containsExactly(genres[0], within(1e-3f));
        assertThat(genres[2]).containsExactly(movies[2], within(ROUNDING));
        assertThat(genres[3]).containsExactly(movies[3], within(ROUNDING));
    }

    private static float mostApart(float[] one, float[] other) {
        float most = 0;
        for (int movie = 0; movie < one.length; movie++) {
            most = Math.max(most, Math.abs(one[movie] - other[movie]));
        }
        return most;
    }

    private static TowerTrainer.Trained trained(TowerSettings settings, TrainingData training) {
        var setup = new TrainingSetup(settings, 3, Progress.silent());
        return new TowerTrainer(setup, Checkpoints.NONE).train(training);
    }

    private static float[][] scores(Weights weights, double genres, List<Person> people, TrainingData training) {
        var settings = settings(training);
        var reading = weights.with(Weights.PRIOR, ShortHistories.prior(0, genres));
        try (var served = TowersRecommender.serve(settings, reading, training)) {
            return served.score(people);
        }
    }

    /** Somebody new who likes these movies. */
    private Person liking(int from, int to) {
        var liking = SmallRelease.dataset();
        LongStream.rangeClosed(from, to).forEach(western -> liking.rated(1_000, western, 5, western));
        return Person.unseen(ratings.users(), liking.interactions());
    }

    private static long westernsAmongTheFirstTen(float[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .limit(10)
                .filter(row -> row < scores.length / 2)
                .count();
    }

    private TrainingData training(Path folder) {
        try (var encoder = TextEncoders.open("hashed", folder)) {
            float[][] vectors = new ContentVectors(encoder).of(dataset.content().movies());
            return new TrainingData(ratings, new Fixed(dataset.content().movies(), vectors));
        }
    }

    private static TowerSettings settings(TrainingData training) {
        return TowerSettings.forRatings(training.ratings().size());
    }

    @SuppressWarnings("ArrayRecordComponent") // lives in this test
    private record Fixed(List<marquee.catalog.Movie> movies, float[][] vectors) implements Content {}
}

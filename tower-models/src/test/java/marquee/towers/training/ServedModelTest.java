package marquee.towers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import marquee.catalog.progress.Progress;
import marquee.towers.SmallRelease;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Content;
import marquee.towers.evaluation.Person;
import marquee.towers.evaluation.SmallDataset;
import marquee.towers.evaluation.Training;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedModelTest {

    private final SmallDataset dataset = SmallRelease.dataset();
    private final Interactions ratings = dataset.interactions();

    @Test
    void a_release_scores_as_the_training_graph_does(@TempDir Path folder) {
        var training = training(folder);
        var settings = settings(training);
        var trained = new TowerTrainer(settings, Checkpoints.NONE, Progress.silent()).train(training, 3);
        List<Person> people = IntStream.range(0, ratings.users())
                .mapToObj(row -> Person.known(row, ratings))
                .toList();
        Weight content = TowerTrainer.contentTable(training.content().vectors());
        try (var graph = new TrainingGraph(settings, trained.weights(), content, Set.of());
                var served = TowersRecommender.serve(settings, trained.weights(), training)) {
            float[][] expected = new GraphModel(graph, training.movies()).score(people);
            float[][] actual = served.score(people);
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).containsExactly(expected[i], within(1e-5f));
            }
        }
    }

    /** On real data popularity counts as much beside five likes as here. */
    @Test
    void a_few_low_ratings_give_something_other_than_what_everybody_likes(@TempDir Path folder) {
        var training = training(folder);
        var settings = settings(training);
        var popularityCounts = Weight.zeros(UserTowerGraph.LENGTHS, 1);
        Arrays.fill(popularityCounts.values(), 3);
        var weights = new TowerTrainer(settings, Checkpoints.NONE, Progress.silent())
                .train(training, 3)
                .weights()
                .with(Weights.PRIOR, popularityCounts);
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

    private static long westernsAmongTheFirstTen(float[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -scores[row]))
                .limit(10)
                .filter(row -> row < scores.length / 2)
                .count();
    }

    private Training training(Path folder) {
        try (var encoder = TextEncoders.open("hashed", folder)) {
            float[][] vectors = new ContentVectors(encoder).of(dataset.content().movies());
            return new Training(ratings, new Fixed(dataset.content().movies(), vectors));
        }
    }

    private TowerSettings settings(Training training) {
        return TowerSettings.forData(ratings.users(), training.movies(), ratings.size());
    }

    @SuppressWarnings("ArrayRecordComponent") // lives in this test
    private record Fixed(List<marquee.catalog.Movie> movies, float[][] vectors) implements Content {}
}

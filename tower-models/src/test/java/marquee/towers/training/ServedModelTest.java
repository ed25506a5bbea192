package marquee.towers.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.catalog.progress.Progress;
import marquee.towers.SmallRelease;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Content;
import marquee.towers.evaluation.Person;
import marquee.towers.evaluation.Training;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedModelTest {

    @Test
    void a_release_scores_as_the_training_graph_does(@TempDir Path folder) {
        var dataset = SmallRelease.dataset();
        Interactions ratings = dataset.interactions();
        float[][] vectors;
        try (var encoder = TextEncoders.open("hashed", folder)) {
            vectors = new ContentVectors(encoder).of(dataset.content().movies());
        }
        var content = new Fixed(dataset.content().movies(), vectors);
        var training = new Training(ratings, content);
        var settings = TowerSettings.forData(ratings.users(), training.movies(), ratings.size());
        var trained = new TowerTrainer(settings, Checkpoints.NONE, Progress.silent()).train(training, 3);
        List<Person> people = IntStream.range(0, ratings.users())
                .mapToObj(row -> Person.known(row, ratings))
                .toList();
        try (var graph = new TrainingGraph(settings, trained.weights(), TowerTrainer.contentTable(vectors), Set.of());
                var served = TowersRecommender.serve(settings, trained.weights(), training)) {
            float[][] expected = new GraphModel(graph, training.movies()).score(people);
            float[][] actual = served.score(people);
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).containsExactly(expected[i], within(1e-5f));
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives in this test
    private record Fixed(List<marquee.catalog.Movie> movies, float[][] vectors) implements Content {}
}

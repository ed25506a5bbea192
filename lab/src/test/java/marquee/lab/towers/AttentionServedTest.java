package marquee.lab.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.towers.features.ContentVectors;
import marquee.towers.text.TextEncoders;
import marquee.training.SmallRelease;
import marquee.training.attention.AttentionTraining;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;
import marquee.training.towers.TowerTrainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionServedTest {

    private static final float ROUNDING = 1e-5f;

    private final SmallDataset dataset = SmallRelease.dataset();
    private final Interactions ratings = dataset.interactions();

    @Test
    void towers_that_read_the_order_score_served_as_in_training(@TempDir Path folder) {
        TrainingData training = training(folder);
        var setup = new TrainingSetup(TowerSettings.forRatings(ratings.size()), 3, Progress.silent());
        var settings = new AttentionSettings(16, 2, 2, 8, 0.1, 1e-3, 200, 2);
        Weights weights = new AttentionTraining(setup, settings, Checkpoints.NONE)
                .run(ratings, TowerTrainer.start(setup, training), settings.epochs());
        List<Person> people = Stream.concat(
                        IntStream.range(0, ratings.users()).mapToObj(row -> Person.known(row, ratings)),
                        Stream.of(Person.known(0, ratings).silent()))
                .toList();
        try (var graph = new TrainingGraph(setup.settings(), weights, Set.of());
                var served = TowersRecommender.serve(setup.settings(), weights, training)) {
            float[][] expected = new GraphModel(graph, training.movies()).score(people);
            float[][] actual = served.score(people);
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).containsExactly(expected[i], within(ROUNDING));
            }
            Person choosing = Person.known(0, ratings).silent().choosing(List.of("Musical"));
            assertThat(served.score(List.of(choosing))[0]).isNotEqualTo(actual[people.size() - 1]);
        }
    }

    private TrainingData training(Path folder) {
        List<Movie> movies = dataset.content().movies();
        try (var encoder = TextEncoders.open("hashed", folder)) {
            return new TrainingData(ratings, new Fixed(movies, new ContentVectors(encoder).of(movies)));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // lives in this test
    private record Fixed(List<Movie> movies, float[][] vectors) implements Content {}
}

package marquee.towers.training;

import java.util.Set;
import java.util.stream.IntStream;
import marquee.towers.evaluation.Training;

/** Turns trained weights into complete towers: distils the content-only tower, then cuts everything to the vocabulary. */
final class TowersBuilder {

    private TowersBuilder() {}

    static Towers build(TowerSettings settings, Weights trained, Training training) {
        float[][] content = training.content().vectors();
        int[] movies = IntStream.rangeClosed(1, content.length).toArray();
        float[][] vectors;
        float[] usualPerson;
        try (var graph = new TrainingGraph(settings, trained, TrainingSetup.contentTable(content), Set.of())) {
            vectors = graph.movieVectors(movies);
            usualPerson = UsualPerson.direction(graph, settings.dimension(), training.ratings());
        }
        int[] counts = training.ratings().counts();
        Weights withContent =
                new ContentDistillation(vectors, content, counts, usualPerson, settings.likedByAll()).addTo(trained);
        return Towers.of(
                settings, withContent, training.ratings(), training.content().movies());
    }
}

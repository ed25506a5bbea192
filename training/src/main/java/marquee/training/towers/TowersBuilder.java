package marquee.training.towers;

import java.util.Set;
import java.util.stream.IntStream;
import marquee.evaluation.model.TrainingData;
import marquee.training.content.ContentDistillation;
import marquee.training.content.ContentLeaning;
import marquee.training.graph.TrainingGraph;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;

/** Turns trained weights into complete towers: distils the content-only tower, then cuts everything to the vocabulary. */
public final class TowersBuilder {

    private TowersBuilder() {}

    /**
     * Takes seconds; blocking.
     *
     * @param trained on these very ratings
     */
    public static Towers build(TowerSettings settings, Weights trained, TrainingData training) {
        float[][] content = training.content().vectors();
        int[] movies = IntStream.rangeClosed(1, content.length).toArray();
        float[][] vectors;
        float[] usualPerson;
        try (var graph = new TrainingGraph(settings, trained, Set.of())) {
            vectors = graph.movieVectors(movies);
            usualPerson = MeanUser.direction(graph, settings.layers().dimension(), training.ratings());
        }
        int[] counts = training.ratings().counts();
        Weights withContent = new ContentDistillation(
                        vectors,
                        content,
                        counts,
                        usualPerson,
                        settings.coldStart().likedByAll())
                .addTo(trained);
        return Towers.of(
                settings,
                ContentLeaning.addTo(withContent, content, counts),
                training.ratings(),
                training.content().movies());
    }
}

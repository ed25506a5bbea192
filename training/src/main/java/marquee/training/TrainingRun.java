package marquee.training;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import marquee.catalog.Dataset;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.GitCommit;
import marquee.towers.release.Manifest;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.TowerSettings;
import marquee.training.towers.TowerTrainer;

/**
 * One training in words and numbers: what tells it from others, and what its release says about it.
 *
 * @param request what was asked for
 * @param settings of the towers, chosen by the data
 * @param textEncoder its name, which holds its version
 */
record TrainingRun(TrainingRequest request, TowerSettings settings, String textEncoder) {

    /** Everything that determines the weights. */
    String fingerprint() {
        return String.join(
                "\n",
                request.dataset().hash(),
                textEncoder,
                settings.toMap().toString(),
                Long.toString(request.learning().seed()),
                Double.toString(request.learning().people().share()),
                GitCommit.current().orElse(""));
    }

    /**
     * Describes the towers that came out, as nobody's release yet.
     *
     * @param ratings they were trained on
     * @param popular the figures of most popular
     * @param createdAt when training ended
     */
    Manifest manifest(Interactions ratings, TowerTrainer.Trained trained, Figures popular, Instant createdAt) {
        return new Manifest(
                Manifest.Publication.draft(createdAt, GitCommit.current()),
                new Manifest.VectorFormat(settings.layers().dimension(), textEncoder, ContentVectors.layout()),
                new Manifest.Data(
                        request.dataset().name(),
                        request.dataset().hash(),
                        ratings.users(),
                        ratings.items().size(),
                        ratings.size()),
                parameters(ratings, trained),
                new Manifest.ValidationMetrics(trained.validation().byMetric(), popular.byMetric()));
    }

    /** How many of those who were erased there are among those who were learned from. */
    static long erasedAmong(Interactions ratings, Dataset dataset) {
        Set<Long> erased = dataset.erased();
        return IntStream.range(0, ratings.users())
                .mapToLong(ratings::userId)
                .filter(erased::contains)
                .count();
    }

    private Map<String, String> parameters(Interactions ratings, TowerTrainer.Trained trained) {
        Map<String, String> parameters = new HashMap<>(settings.toMap());
        parameters.put("seed", Long.toString(request.learning().seed()));
        parameters.put(
                "peopleShare", Double.toString(request.learning().people().share()));
        parameters.put("steps", Integer.toString(trained.steps()));
        parameters.put(
                "userTower",
                trained.attention().map(AttentionSettings::toString).orElse("poolings"));
        parameters.putAll(request.dataset().provenance());
        parameters.put("erasedPeopleLearnedFrom", Long.toString(erasedAmong(ratings, request.dataset())));
        return parameters;
    }
}

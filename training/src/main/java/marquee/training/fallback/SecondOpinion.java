package marquee.training.fallback;

import java.util.Map;
import java.util.stream.Collectors;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;
import marquee.training.algebra.Attention;
import marquee.training.algebra.Signal;

/**
 * What {@link Ials} makes of the questions that towers are judged by: a model that shares nothing with them, learned anew each
 * time. Where both fall, the data changed; where the towers fall alone, they did.
 */
public final class SecondOpinion {

    private static final String NAME = "ials";

    /** What validation chose on ml-latest-small (docs/measurements.md). */
    private static final Ials MODEL = new Ials(NAME, 64, 0.002f, 2, 8, Attention.to(Signal.POSITIVES));

    /** Of more ratings, so many of people evenly spaced are enough for an opinion. */
    private static final int MOST_RATINGS = 2_000_000;

    private static final String PREFIX = "fallback." + NAME + ".";

    private SecondOpinion() {}

    /** Its figures on a split, learned from what that trains on; seconds to minutes, blocking. */
    public static Figures judge(Split split, long seed, Progress progress) {
        var training = split.training();
        var some = new TrainingData(training.ratings().ofAtMost(MOST_RATINGS), training.content());
        try (var step = progress.start("A second opinion, by iALS", Progress.UNKNOWN_TOTAL);
                var model = MODEL.fit(some, seed)) {
            Figures figures = Evaluator.judge(model, split);
            step.note("nDCG@10 %.4f".formatted(figures.get("ndcg@10")));
            return figures;
        }
    }

    /** What a manifest keeps of it. */
    public static Map<String, String> describe(Figures figures) {
        return figures.byMetric().entrySet().stream()
                .collect(Collectors.toMap(
                        figure -> PREFIX + figure.getKey(),
                        figure -> figure.getValue().toString()));
    }
}

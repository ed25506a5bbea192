package marquee.towers.training;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Evaluator;
import marquee.towers.evaluation.Figures;
import marquee.towers.evaluation.Split;
import marquee.towers.evaluation.Training;
import marquee.towers.features.ContentVectors;
import org.tensorflow.ndarray.Shape;

/**
 * Trains twice: on all but the last tenth of every person's ratings, to see after how many steps the towers rank that
 * tenth best; then on everything, for so many steps. Keeps a checkpoint after each part and between steps.
 */
final class TowerTrainer {

    private static final String PRIOR = "prior";
    private static final String SEARCH = "validation";
    private static final String EVERYTHING = "everything";
    private static final String BEST_STEPS = "best-steps";
    private static final String BEST_FIGURE = "best/";

    private final TowerSettings settings;
    private final Checkpoints checkpoints;
    private final Progress progress;

    TowerTrainer(TowerSettings settings, Checkpoints checkpoints, Progress progress) {
        this.settings = settings;
        this.checkpoints = checkpoints;
        this.progress = progress;
    }

    /** What came out, and how it did on validation before the second round. */
    record Trained(Weights weights, Figures validation, int steps) {}

    Trained train(Training training, long seed) {
        Split validation = Validation.lastTenth(training);
        Weight content = contentTable(training.content().vectors());
        Weight prior = prior(training, content, seed);
        Best best = search(validation, content, prior, seed);
        Weights weights = run(training.ratings(), content, prior, best.steps(), seed);
        return new Trained(weights, best.figures(), best.steps());
    }

    private Weight prior(Training training, Weight content, long seed) {
        Optional<Checkpoint> kept = checkpoints.find(PRIOR);
        if (kept.isPresent()) {
            return new Weights(kept.get().weights()).get(PRIOR);
        }
        Weight prior = PopularityPrior.choose(
                training,
                ratings -> new TrainingGraph(
                        settings, start("Linear model, to weigh popularity", ratings, content, seed), content),
                progress);
        checkpoints.keep(PRIOR, new Checkpoint(Map.of(), Map.of(PRIOR, prior)));
        return prior;
    }

    private record Best(Figures figures, int steps) {

        static Best of(Checkpoint checkpoint) {
            return new Best(new Figures(checkpoint.numbers(BEST_FIGURE)), checkpoint.count(BEST_STEPS));
        }

        Map<String, Double> numbers() {
            var numbers = new HashMap<String, Double>();
            numbers.put(BEST_STEPS, (double) steps);
            figures.byMetric().forEach((metric, value) -> numbers.put(BEST_FIGURE + metric, value));
            return numbers;
        }

        Best or(Figures others, int othersSteps) {
            return others.get("ndcg@10") > figures.get("ndcg@10") ? new Best(others, othersSteps) : this;
        }
    }

    private Best search(Split validation, Weight content, Weight prior, long seed) {
        Interactions ratings = validation.training().ratings();
        Optional<Checkpoint> kept = checkpoints.find(SEARCH);
        try (var loop = loop(kept, "Linear model, for validation", ratings, content, prior, seed);
                var step = progress.start("Training, with validation", settings.maxSteps())) {
            Best best = kept.map(Best::of).orElseGet(() -> new Best(judge(loop, validation), 0));
            step.note(note(loop, best.figures()));
            step.advance(loop.done());
            while (loop.done() < settings.maxSteps() && loop.done() < best.steps() + patience()) {
                checkpoints.keep(SEARCH, loop.checkpoint(best.numbers()));
                int next = Math.min(settings.stepsPerCheck(), settings.maxSteps() - loop.done());
                loop.steps(next);
                Figures figures = judge(loop, validation);
                best = best.or(figures, loop.done());
                step.note(note(loop, figures));
                step.advance(next);
            }
            checkpoints.keep(SEARCH, loop.checkpoint(best.numbers()));
            return best;
        }
    }

    private Weights run(Interactions ratings, Weight content, Weight prior, int steps, long seed) {
        Optional<Checkpoint> kept = checkpoints.find(EVERYTHING);
        try (var loop = loop(kept, "Linear model, on everything", ratings, content, prior, seed);
                var step = progress.start("Training on everything", steps)) {
            step.advance(loop.done());
            while (loop.done() < steps) {
                checkpoints.keep(EVERYTHING, loop.checkpoint(Map.of()));
                int next = Math.min(settings.stepsPerCheck(), steps - loop.done());
                loop.steps(next);
                step.advance(next);
            }
            checkpoints.keep(EVERYTHING, loop.checkpoint(Map.of()));
            return loop.graph().get();
        }
    }

    private int patience() {
        return settings.patience() * settings.stepsPerCheck();
    }

    private TrainingLoop loop(
            Optional<Checkpoint> kept,
            String startName,
            Interactions ratings,
            Weight content,
            Weight prior,
            long seed) {
        if (kept.isPresent()) {
            return TrainingLoop.resume(settings, kept.get(), content, ratings, seed);
        }
        Weights start = start(startName, ratings, content, seed).with(Weights.PRIOR, prior);
        return TrainingLoop.begin(settings, start, content, ratings, seed);
    }

    private Weights start(String name, Interactions ratings, Weight content, long seed) {
        float[] weighted = Arrays.copyOfRange(content.values(), content.columns(), content.values().length);
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] *= (float) settings.contentShare();
        }
        var table = new Weight(Shape.of(content.rows() - 1, content.columns()), weighted);
        try (var step = progress.start(name, LinearStart.PARTS)) {
            return new StartingWeights(settings, seed)
                    .of(LinearStart.fit(ratings, table, settings, seed, step), ratings);
        }
    }

    private static Figures judge(TrainingLoop loop, Split split) {
        return Evaluator.judge(new GraphModel(loop.graph(), split.training().movies()), split);
    }

    private static String note(TrainingLoop loop, Figures figures) {
        return "loss %.3f, nDCG@10 %.4f, recall@10 %.4f, coverage@10 %.3f"
                .formatted(loop.loss(), figures.get("ndcg@10"), figures.get("recall@10"), figures.get("coverage@10"));
    }

    /** Content by movie number; row 0 is unused. */
    static Weight contentTable(float[][] vectors) {
        var table = Weight.zeros(1 + vectors.length, ContentVectors.DIMENSION);
        for (int row = 0; row < vectors.length; row++) {
            System.arraycopy(
                    vectors[row], 0, table.values(), (row + 1) * ContentVectors.DIMENSION, ContentVectors.DIMENSION);
        }
        return table;
    }
}

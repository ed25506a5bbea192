package marquee.towers.training;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Figures;
import marquee.towers.evaluation.Split;
import marquee.towers.evaluation.Training;
import marquee.towers.features.ContentVectors;
import org.tensorflow.ndarray.Shape;

/**
 * Trains twice: on all but the last tenth of every person's ratings, to see after how many steps the towers rank that
 * tenth best, if that is clearly better than none; then on everything, for so many steps. Keeps a checkpoint after each
 * part and between steps.
 */
final class TowerTrainer {

    private static final String SHORT = "short-histories";
    private static final String SEARCH = "validation";
    private static final String EVERYTHING = "everything";
    private static final String STEPS = "steps";

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
        ShortHistories.Choice reading = shortHistories(training, content, seed);
        Best best = search(validation, content, reading, seed)
                .unlessByChance(validation.questions().size());
        Weights weights = run(training, content, reading, best.steps(), seed);
        return new Trained(weights, best.figures(), best.steps());
    }

    private ShortHistories.Choice shortHistories(Training training, Weight content, long seed) {
        Optional<Checkpoint> kept = checkpoints.find(SHORT);
        if (kept.isPresent()) {
            Weight prior = new Weights(kept.get().weights()).get(Weights.PRIOR);
            return new ShortHistories.Choice(prior, kept.get().count(STEPS));
        }
        var choice = ShortHistories.choose(
                training,
                seen -> start("Linear model, for short histories", seen, content, seed),
                settings,
                content,
                seed,
                progress);
        checkpoints.keep(
                SHORT, new Checkpoint(Map.of(STEPS, (double) choice.steps()), Map.of(Weights.PRIOR, choice.prior())));
        return choice;
    }

    private Best search(Split validation, Weight content, ShortHistories.Choice reading, long seed) {
        Optional<Checkpoint> kept = checkpoints.find(SEARCH);
        try (var loop = loop(kept, "Linear model, for validation", validation.training(), content, reading, seed);
                var step = progress.start("Training, with validation", settings.maxSteps())) {
            Best first = kept.map(Best::of).orElseGet(() -> Best.before(loop.judge(validation)));
            checkpoints.keep(SEARCH, loop.checkpoint(first.numbers()));
            step.note("at best " + TrainingLoop.words(first.figures()));
            step.advance(loop.done());
            return loop.search(
                    first, validation, step, best -> checkpoints.keep(SEARCH, loop.checkpoint(best.numbers())));
        }
    }

    private Weights run(Training training, Weight content, ShortHistories.Choice reading, int steps, long seed) {
        Optional<Checkpoint> kept = checkpoints.find(EVERYTHING);
        try (var loop = loop(kept, "Linear model, on everything", training, content, reading, seed);
                var step = progress.start("Training on everything", steps)) {
            checkpoints.keep(EVERYTHING, loop.checkpoint(Map.of()));
            step.advance(loop.done());
            loop.stepsUntil(steps, step, () -> checkpoints.keep(EVERYTHING, loop.checkpoint(Map.of())));
            return loop.graph().get();
        }
    }

    private TrainingLoop loop(
            Optional<Checkpoint> kept,
            String startName,
            Training training,
            Weight content,
            ShortHistories.Choice reading,
            long seed) {
        var phase = Phase.everything(settings);
        if (kept.isPresent()) {
            return TrainingLoop.resume(settings, phase, kept.get(), content, training.ratings(), seed);
        }
        Weights linear = start(startName, training, content, seed);
        Weights start = ShortHistories.read(reading, linear, training.ratings(), settings, content, seed, progress);
        return TrainingLoop.begin(settings, phase, start, content, training.ratings(), seed);
    }

    /** The towers that the linear model makes, before any step. */
    Weights start(String name, Training training, Weight content, long seed) {
        float[] weighted = Arrays.copyOfRange(content.values(), content.columns(), content.values().length);
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] *= (float) settings.contentShare();
        }
        var table = new Weight(Shape.of(content.rows() - 1, content.columns()), weighted);
        try (var step = progress.start(name, LinearStart.PARTS)) {
            Interactions ratings = training.ratings();
            return new StartingWeights(settings, seed)
                    .of(
                            LinearStart.fit(ratings, table, settings, seed, step),
                            ratings,
                            training.content().movies());
        }
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

package marquee.training.towers;

import java.util.Map;
import java.util.Optional;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;
import marquee.towers.features.ContentVectors;
import marquee.training.checkpoints.Checkpoint;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.linear.LinearStart;
import marquee.training.loop.BestCheckpoint;
import marquee.training.loop.Phase;
import marquee.training.loop.TrainingLoop;
import marquee.training.loop.TrainingSetup;
import marquee.training.loop.Validation;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.shorthistories.ShortHistories;

/**
 * Trains twice: on all but the last tenth of every person's ratings, to see after how many steps the towers rank that
 * tenth best, if that is clearly better than none; then on everything, for so many steps. Keeps a checkpoint after each
 * part and between steps.
 */
public final class TowerTrainer {

    private static final String SHORT = "short-histories";
    private static final String SEARCH = "validation";
    private static final String EVERYTHING = "everything";
    private static final String STEPS = "steps";

    private final TrainingSetup setup;
    private final Checkpoints checkpoints;

    /** @param checkpoints of this very training, to go on from */
    public TowerTrainer(TrainingSetup setup, Checkpoints checkpoints) {
        this.setup = setup;
        this.checkpoints = checkpoints;
    }

    /**
     * What came out.
     *
     * @param weights learned from everything
     * @param validation figures before the second round, learned from all but what validation holds out
     * @param steps of gradient descent in it
     */
    public record Trained(Weights weights, Figures validation, int steps) {}

    /** Takes minutes, and native memory meanwhile; blocking. The same data, settings and seed give the same weights. */
    public Trained train(TrainingData training) {
        Split validation = Validation.lastTenth(training);
        ShortHistories.Choice reading = shortHistories(training);
        BestCheckpoint best = search(validation, reading)
                .unlessByChance(validation.questions().size());
        Weights weights = run(training, reading, best.steps());
        return new Trained(weights, best.figures(), best.steps());
    }

    private ShortHistories.Choice shortHistories(TrainingData training) {
        Optional<Checkpoint> kept = checkpoints.find(SHORT);
        if (kept.isPresent()) {
            Weight prior = new Weights(kept.get().weights()).get(Weights.PRIOR);
            return new ShortHistories.Choice(prior, kept.get().count(STEPS));
        }
        var choice = ShortHistories.choose(training, seen -> start("Linear model, for short histories", seen), setup);
        checkpoints.keep(
                SHORT, new Checkpoint(Map.of(STEPS, (double) choice.steps()), Map.of(Weights.PRIOR, choice.prior())));
        return choice;
    }

    private BestCheckpoint search(Split validation, ShortHistories.Choice reading) {
        Optional<Checkpoint> kept = checkpoints.find(SEARCH);
        try (var loop = loop(kept, "Linear model, for validation", validation.training(), reading);
                var step = setup.progress()
                        .start(
                                "Training, with validation",
                                setup.settings().schedule().maxSteps())) {
            BestCheckpoint first =
                    kept.map(BestCheckpoint::of).orElseGet(() -> BestCheckpoint.before(loop.judge(validation)));
            checkpoints.keep(SEARCH, loop.checkpoint(first.numbers()));
            step.note("at best " + TrainingLoop.words(first.figures()));
            step.advance(loop.done());
            return loop.search(
                    first, validation, step, best -> checkpoints.keep(SEARCH, loop.checkpoint(best.numbers())));
        }
    }

    private Weights run(TrainingData training, ShortHistories.Choice reading, int steps) {
        Optional<Checkpoint> kept = checkpoints.find(EVERYTHING);
        try (var loop = loop(kept, "Linear model, on everything", training, reading);
                var step = setup.progress().start("Training on everything", steps)) {
            checkpoints.keep(EVERYTHING, loop.checkpoint(Map.of()));
            step.advance(loop.done());
            loop.stepsUntil(steps, step, () -> checkpoints.keep(EVERYTHING, loop.checkpoint(Map.of())));
            return loop.graph().get();
        }
    }

    private TrainingLoop loop(
            Optional<Checkpoint> kept, String startName, TrainingData training, ShortHistories.Choice reading) {
        var phase = Phase.everything(setup.settings());
        if (kept.isPresent()) {
            return TrainingLoop.resume(setup, phase, kept.get(), training.ratings());
        }
        Weights linear = start(startName, training);
        Weights start = ShortHistories.read(reading, linear, training.ratings(), setup);
        return TrainingLoop.begin(setup, phase, start, training.ratings());
    }

    /** The towers that the linear model makes, before any step. */
    Weights start(String name, TrainingData training) {
        return start(name, setup, training);
    }

    /** The towers that the linear model makes of ratings, before any step; seconds, blocking. */
    public static Weights start(TrainingSetup setup, TrainingData training) {
        return start("Linear model", setup, training);
    }

    /**
     * Towers that read short histories as some that serve do, before any other step, so that people of a few ratings find in
     * them what they will find in those.
     *
     * @param serving whose reading was chosen on more ratings
     */
    public static Weights likeServed(TrainingSetup setup, TrainingData training, Weights serving) {
        return start(setup, training).with(Weights.PRIOR, serving.get(Weights.PRIOR));
    }

    private static Weights start(String name, TrainingSetup setup, TrainingData training) {
        Weight table = weighted(training.content().vectors(), setup.settings());
        try (var step = setup.progress().start(name, LinearStart.PARTS)) {
            Interactions ratings = training.ratings();
            return new StartingWeights(setup.settings(), setup.seed())
                    .of(
                            LinearStart.fit(ratings, table, setup.settings(), setup.seed(), step),
                            ratings,
                            training.content().movies());
        }
    }

    /** The content of the movies as it counts beside the ratings, {@code [movies, 512]}. */
    private static Weight weighted(float[][] content, TowerSettings settings) {
        float share = (float) settings.linear().contentShare();
        var table = Weight.zeros(content.length, ContentVectors.DIMENSION);
        for (int i = 0; i < table.values().length; i++) {
            table.values()[i] = content[i / table.columns()][i % table.columns()] * share;
        }
        return table;
    }
}

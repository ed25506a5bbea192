package marquee.training.towers;

import java.util.Map;
import java.util.Optional;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;
import marquee.towers.features.ContentVectors;
import marquee.training.attention.AttentionCandidate;
import marquee.training.attention.AttentionTraining;
import marquee.training.checkpoints.Checkpoint;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.linear.LinearStart;
import marquee.training.loop.BestCheckpoint;
import marquee.training.loop.Phase;
import marquee.training.loop.TrainingLoop;
import marquee.training.loop.TrainingSetup;
import marquee.training.loop.Validation;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.AttentionWeights;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import marquee.training.shorthistories.ShortHistories;

/**
 * Trains twice: on all but the last tenth of every person's ratings, to see after how many steps the towers rank that
 * tenth best, if that is clearly better than none; then on everything, for so many steps. Keeps a checkpoint after each
 * part and between steps. On data large enough a user tower that reads the order is tried, too, and serves where validation
 * finds it clearly better.
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
     * @param steps of gradient descent in it, for a user tower of poolings
     * @param attention the user tower that reads the order, where it is that which serves
     */
    public record Trained(Weights weights, Figures validation, int steps, Optional<AttentionSettings> attention) {}

    /** Takes minutes, and native memory meanwhile; blocking. The same data, settings and seed give the same weights. */
    public Trained train(TrainingData training) {
        Split validation = Validation.lastTenth(training);
        ShortHistories.Choice reading = shortHistories(training);
        var attention = new AttentionCandidate(
                setup, checkpoints, (name, ratings) -> start(name, ratings).with(Weights.PRIOR, reading.prior()));
        Optional<BestCheckpoint> ordered = attention.look(training, validation);
        if (ordered.filter(AttentionCandidate::isFarAhead).isPresent()) {
            return attentive(attention, training, ordered.get());
        }
        int people = validation.questions().size();
        BestCheckpoint best = search(validation, reading).unlessByChance(people);
        return ordered.filter(found -> AttentionCandidate.isAhead(found, best.figures(), people))
                .map(found -> attentive(attention, training, found))
                .orElseGet(() -> new Trained(
                        run(training, reading, best.steps()), best.figures(), best.steps(), Optional.empty()));
    }

    private static Trained attentive(AttentionCandidate attention, TrainingData training, BestCheckpoint best) {
        return new Trained(
                attention.train(training, best.steps()),
                best.figures(),
                0,
                Optional.of(AttentionSettings.DEFAULT.withEpochs(best.steps())));
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
     * Towers that read histories as some that serve do, before any other step, so that people find in them what they will find
     * in those: short ones by the same prior, and all in their order, learned for a shorter while, where those read the order.
     *
     * @param serving whose reading was chosen on more ratings
     */
    public static Weights likeServed(TrainingSetup setup, TrainingData training, Weights serving) {
        Weights start = start(setup, training).with(Weights.PRIOR, serving.get(Weights.PRIOR));
        return AttentionWeights.blocks(serving) == 0
                ? start
                : new AttentionTraining(setup, AttentionSettings.BRIEF, Checkpoints.NONE)
                        .run(training.ratings(), start, AttentionSettings.BRIEF.epochs());
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

package marquee.training.attention;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Split;
import marquee.training.checkpoints.Checkpoint;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.loop.BestCheckpoint;
import marquee.training.loop.TrainingLoop;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.Weights;

/**
 * Trains the user tower that reads the order, epoch by epoch. Where validation has not got better for a while it stops, and says
 * after how many epochs it was best. Keeps a checkpoint after each look, and, on everything, after each epoch.
 */
public final class AttentionTraining {

    private static final int EPOCHS_A_LOOK = 2;
    private static final int PATIENCE = 3 * EPOCHS_A_LOOK;
    private static final String SEARCH = "attention-validation";
    private static final String EVERYTHING = "attention-everything";

    private final TrainingSetup setup;
    private final AttentionSettings settings;
    private final Checkpoints checkpoints;

    /**
     * @param settings of this tower; those of the setup are for the movies'
     * @param checkpoints of this very training, to go on from
     */
    public AttentionTraining(TrainingSetup setup, AttentionSettings settings, Checkpoints checkpoints) {
        this.setup = setup;
        this.settings = settings;
        this.checkpoints = checkpoints;
    }

    /**
     * Looks after every other epoch how the towers do; minutes to hours, blocking.
     *
     * @param start figures of towers before any step
     * @param others the other weights of the towers, learned from the same ratings
     * @return the best that validation saw, {@code steps} being epochs
     */
    public BestCheckpoint search(Split validation, Figures start, Weights others) {
        Interactions ratings = validation.training().ratings();
        Optional<Checkpoint> kept = checkpoints.find(SEARCH);
        Optional<BestCheckpoint> best = kept.map(BestCheckpoint::of);
        try (var step = setup.progress().start("Learning to read the order, with validation", settings.epochs());
                var learner = EpochLearner.of(setup, settings, ratings, kept, step)) {
            while (learner.epoch() < settings.epochs()
                    && learner.epoch() < best.map(BestCheckpoint::steps).orElse(0) + PATIENCE) {
                float loss = learner.readAll();
                if (learner.epoch() % EPOCHS_A_LOOK != 0 && learner.epoch() < settings.epochs()) {
                    continue;
                }
                Weights towers = AttentionTowers.complete(others, learner.weights(), ratings, setup.settings());
                var now = new BestCheckpoint(start, judge(towers, validation), learner.epoch());
                BestCheckpoint better =
                        best.filter(before -> isAhead(before, now)).orElse(now);
                best = Optional.of(better);
                checkpoints.keep(SEARCH, learner.checkpoint(better.numbers()));
                step.note("loss %.3f, now %s".formatted(loss, TrainingLoop.words(now.figures())));
            }
        }
        return best.orElseThrow(() -> new IllegalStateException("no epoch was asked for"));
    }

    private static boolean isAhead(BestCheckpoint one, BestCheckpoint other) {
        return one.figures().get("ndcg@10") > other.figures().get("ndcg@10");
    }

    /** Trains for so many epochs, at the rates of {@link #search}. */
    public Weights run(Interactions ratings, Weights others, int epochs) {
        try (var step = setup.progress().start("Learning to read the order", epochs);
                var learner = EpochLearner.of(setup, settings, ratings, checkpoints.find(EVERYTHING), step)) {
            while (learner.epoch() < epochs) {
                learner.readAll();
                checkpoints.keep(EVERYTHING, learner.checkpoint(Map.of()));
            }
            return AttentionTowers.complete(others, learner.weights(), ratings, setup.settings());
        }
    }

    private Figures judge(Weights towers, Split validation) {
        try (var graph = new TrainingGraph(setup.settings(), towers, Set.of())) {
            return Evaluator.judge(new GraphModel(graph, validation.training().movies()), validation);
        }
    }
}

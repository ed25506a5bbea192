package marquee.training.attention;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Split;
import marquee.training.graph.AttentionTrainingGraph;
import marquee.training.graph.AttentionTrainingGraph.Histories;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.loop.TrainingLoop;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.Weights;

/**
 * Trains the user tower that reads the order, epoch by epoch, the rate falling to nothing along half a cosine. Where
 * validation has not got better for a while it stops, and says after how many epochs it was best.
 */
public final class AttentionTraining {

    private static final int EPOCHS_A_LOOK = 2;
    private static final int PATIENCE = 3 * EPOCHS_A_LOOK;
    private static final double WARM_UP_EPOCHS = 0.5;

    private final TrainingSetup setup;
    private final AttentionSettings settings;

    /** @param settings of this tower; those of the setup are for the movies' */
    public AttentionTraining(TrainingSetup setup, AttentionSettings settings) {
        this.setup = setup;
        this.settings = settings;
    }

    /**
     * The best that validation saw.
     *
     * @param weights of complete towers
     * @param epochs after which they were so
     */
    public record Best(Weights weights, Figures figures, int epochs) {

        private boolean isBehind(Figures others) {
            return others.get("ndcg@10") > figures.get("ndcg@10");
        }
    }

    /**
     * Looks after every other epoch how the towers do; minutes to hours, blocking.
     *
     * @param others the other weights of the towers, learned from the same ratings
     */
    public Best search(Split validation, Weights others) {
        Optional<Best> best = Optional.empty();
        Interactions ratings = validation.training().ratings();
        try (var learner = new Learner(ratings, "Learning to read the order, with validation", settings.epochs())) {
            while (learner.epoch < settings.epochs()
                    && learner.epoch < best.map(Best::epochs).orElse(0) + PATIENCE) {
                float loss = learner.readAll();
                if (learner.epoch % EPOCHS_A_LOOK != 0 && learner.epoch < settings.epochs()) {
                    continue;
                }
                Weights towers = AttentionTowers.complete(others, learner.graph.get(), ratings, setup.settings());
                var now = new Best(towers, judge(towers, validation), learner.epoch);
                best = best.filter(before -> !before.isBehind(now.figures)).or(() -> Optional.of(now));
                learner.step.note("loss %.3f, now %s".formatted(loss, TrainingLoop.words(now.figures)));
            }
        }
        return best.orElseThrow(() -> new IllegalStateException("no epoch was asked for"));
    }

    /** Trains for so many epochs, at the rates of {@link #search}. */
    public Weights run(Interactions ratings, Weights others, int epochs) {
        try (var learner = new Learner(ratings, "Learning to read the order", epochs)) {
            while (learner.epoch < epochs) {
                learner.readAll();
            }
            return AttentionTowers.complete(others, learner.graph.get(), ratings, setup.settings());
        }
    }

    private Figures judge(Weights towers, Split validation) {
        try (var graph = new TrainingGraph(setup.settings(), towers, Set.of())) {
            return Evaluator.judge(new GraphModel(graph, validation.training().movies()), validation);
        }
    }

    private final class Learner implements AutoCloseable {

        private final AttentionTrainingGraph graph;
        private final HistoryBatches batches;
        private final Progress.Step step;
        private int epoch;

        private Learner(Interactions ratings, String name, int epochs) {
            this.graph = new AttentionTrainingGraph(
                    settings, AttentionStart.of(ratings, settings, setup.seed()), setup.seed());
            this.batches = new HistoryBatches(ratings, settings);
            this.step = setup.progress().start(name, epochs);
        }

        private float readAll() {
            List<Histories> steps = batches.epoch(new Random(setup.seed() + 31L * epoch));
            double loss = 0;
            for (int i = 0; i < steps.size(); i++) {
                loss += graph.step(steps.get(i), rate(epoch + (i + 1.0) / steps.size()));
            }
            epoch++;
            step.advance(1);
            return (float) (loss / Math.max(1, steps.size()));
        }

        private double rate(double epochs) {
            return settings.learningRate()
                    * Math.min(1, epochs / WARM_UP_EPOCHS)
                    * (1 + Math.cos(Math.PI * Math.min(1, epochs / settings.epochs())))
                    / 2;
        }

        @Override
        public void close() {
            step.close();
            graph.close();
        }
    }
}

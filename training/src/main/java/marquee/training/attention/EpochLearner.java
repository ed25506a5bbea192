package marquee.training.attention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.Interactions;
import marquee.training.checkpoints.Checkpoint;
import marquee.training.graph.AttentionTrainingGraph;
import marquee.training.graph.AttentionTrainingGraph.Histories;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;

/**
 * Reads everything once, and again, the rate falling to nothing along half a cosine. Each epoch and each step draw from random
 * generators of their own, so that they are the same whether the training was interrupted before or not. Holds native memory
 * until closed. Not thread-safe.
 */
final class EpochLearner implements AutoCloseable {

    private static final double WARM_UP_EPOCHS = 0.5;
    private static final String EPOCHS = "epochs";
    private static final String STEPS = "steps";
    private static final String WEIGHTS = "weights/";
    private static final String MEMORY = "memory/";

    private final AttentionSettings settings;
    private final long seed;
    private final AttentionTrainingGraph graph;
    private final HistoryBatches batches;
    private final Progress.Step step;
    private int epoch;

    private EpochLearner(
            TrainingSetup setup, AttentionSettings settings, Interactions ratings, Weights start, Progress.Step step) {
        this.settings = settings;
        this.seed = setup.seed();
        this.graph = new AttentionTrainingGraph(settings, start, setup.seed());
        this.batches = new HistoryBatches(ratings, settings);
        this.step = step;
    }

    /**
     * Begins, or goes on from a {@link #checkpoint} of the same ratings and settings.
     *
     * @param step advances by the epochs
     */
    static EpochLearner of(
            TrainingSetup setup,
            AttentionSettings settings,
            Interactions ratings,
            Optional<Checkpoint> kept,
            Progress.Step step) {
        Weights start = kept.map(checkpoint -> new Weights(checkpoint.weights(WEIGHTS)))
                .orElseGet(() -> AttentionStart.of(ratings, settings, setup.seed()));
        var learner = new EpochLearner(setup, settings, ratings, start, step);
        kept.ifPresent(learner::goOn);
        return learner;
    }

    private void goOn(Checkpoint checkpoint) {
        epoch = checkpoint.count(EPOCHS);
        graph.remember(checkpoint.weights(MEMORY), checkpoint.count(STEPS));
        step.advance(epoch);
    }

    /** All it takes to go on, with some more numbers beside. */
    Checkpoint checkpoint(Map<String, Double> beside) {
        var numbers = new LinkedHashMap<>(beside);
        numbers.put(EPOCHS, (double) epoch);
        numbers.put(STEPS, (double) graph.done());
        var all = new LinkedHashMap<String, Weight>();
        graph.get().byName().forEach((name, weight) -> all.put(WEIGHTS + name, weight));
        graph.memory().forEach((name, weight) -> all.put(MEMORY + name, weight));
        return new Checkpoint(numbers, all);
    }

    /** Epochs done, in this process and before. */
    int epoch() {
        return epoch;
    }

    /** The weights as they are now. */
    Weights weights() {
        return graph.get();
    }

    /** One epoch; its mean loss. */
    float readAll() {
        List<Histories> steps = batches.epoch(new Random(seed + 31L * epoch));
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
        graph.close();
    }
}

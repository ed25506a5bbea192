package marquee.training.loop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.splits.Split;
import marquee.training.checkpoints.Checkpoint;
import marquee.training.graph.Calibration;
import marquee.training.graph.Candidates;
import marquee.training.graph.Example;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.settings.Sampling;
import marquee.training.settings.StepSchedule;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;

/**
 * Steps of one training run. Each step draws from a random generator of its own, so that it is the same step whether
 * the run was interrupted before it or not. Holds native memory until closed. Not thread-safe.
 */
public final class TrainingLoop implements AutoCloseable {

    private static final double WARM_UP = 0.05;
    private static final int BEFORE_THE_FIRST = -1;
    private static final String STEPS = "steps";
    private static final String WEIGHTS = "weights/";
    private static final String MEMORY = "memory/";

    private final Sampling sampling;
    private final Phase phase;
    private final TrainingGraph graph;
    private final ExampleSampler sampler;
    private final int[] counts;
    private final long seed;
    private int done;
    private float loss;

    private TrainingLoop(TrainingSetup setup, Phase phase, TrainingGraph graph, Interactions ratings) {
        this.sampling = setup.settings().sampling();
        this.phase = phase;
        this.graph = graph;
        this.sampler = new ExampleSampler(ratings, sampling, phase);
        this.counts = ratings.counts();
        this.seed = setup.seed();
    }

    /** Begins with these weights, whose scale it calibrates. */
    public static TrainingLoop begin(TrainingSetup setup, Phase phase, Weights start, Interactions ratings) {
        var graph = new TrainingGraph(setup.settings(), start, phase.learned());
        var loop = new TrainingLoop(setup, phase, graph, ratings);
        graph.scale(loop.scale());
        return loop;
    }

    /** Goes on from {@link #checkpoint} with the same data and seed. */
    public static TrainingLoop resume(TrainingSetup setup, Phase phase, Checkpoint checkpoint, Interactions ratings) {
        var weights = new Weights(checkpoint.weights(WEIGHTS));
        var graph = new TrainingGraph(setup.settings(), weights, phase.learned());
        var loop = new TrainingLoop(setup, phase, graph, ratings);
        loop.done = checkpoint.count(STEPS);
        graph.remember(checkpoint.weights(MEMORY), loop.done);
        return loop;
    }

    /** All it takes to go on, with some more numbers beside. */
    public Checkpoint checkpoint(Map<String, Double> beside) {
        var numbers = new LinkedHashMap<>(beside);
        numbers.put(STEPS, (double) done);
        var weights = new LinkedHashMap<String, Weight>();
        graph.get().byName().forEach((name, weight) -> weights.put(WEIGHTS + name, weight));
        if (done > 0) {
            graph.memory().forEach((name, weight) -> weights.put(MEMORY + name, weight));
        }
        return new Checkpoint(numbers, weights);
    }

    /** The towers as they are now; of use until the next steps. */
    public TrainingGraph graph() {
        return graph;
    }

    /** Steps taken, in this process and before. */
    public int done() {
        return done;
    }

    private void steps(int count) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            RandomGenerator random = random(done);
            List<Example> examples = sampler.draw(random);
            total += graph.step(examples, candidates(examples, random), rate(done++));
        }
        loss = (float) (total / count);
    }

    /**
     * Takes steps until there are so many.
     *
     * @param step advances by the steps taken
     * @param now runs now and then, and at the end
     */
    public void stepsUntil(int end, Progress.Step step, Runnable now) {
        while (done < end) {
            int next = Math.min(phase.schedule().stepsPerCheck(), end - done);
            steps(next);
            now.run();
            step.advance(next);
        }
    }

    /**
     * Takes steps until validation has not got better for a while.
     *
     * @param before the best so far
     * @param split validation
     * @param step advances by the steps taken
     * @param look is told the best after each look
     */
    public BestCheckpoint search(
            BestCheckpoint before, Split split, Progress.Step step, Consumer<BestCheckpoint> look) {
        BestCheckpoint best = before;
        StepSchedule schedule = phase.schedule();
        int patience = schedule.patience() * schedule.stepsPerCheck();
        while (done < schedule.maxSteps() && done < best.steps() + patience) {
            int next = Math.min(schedule.stepsPerCheck(), schedule.maxSteps() - done);
            steps(next);
            Figures figures = judge(split);
            best = best.or(figures, done);
            look.accept(best);
            step.note("loss %.3f, at best %s, now %s".formatted(loss, words(best.figures()), words(figures)));
            step.advance(next);
        }
        return best;
    }

    /** The figures of the towers as they are now. */
    public Figures judge(Split split) {
        return Evaluator.judge(new GraphModel(graph, split.training().movies()), split);
    }

    /** The figures that tell a run's progress, on one line. */
    public static String words(Figures figures) {
        return "nDCG@10 %.4f, recall@10 %.4f, coverage@10 %.3f"
                .formatted(figures.get("ndcg@10"), figures.get("recall@10"), figures.get("coverage@10"));
    }

    private double scale() {
        RandomGenerator random = random(BEFORE_THE_FIRST);
        List<Example> examples = sampler.draw(random);
        Candidates candidates = candidates(examples, random);
        float[][] cosines = graph.score(examples.stream().map(Example::person).toList(), candidates.numbers());
        return Calibration.scale(cosines, examples, candidates);
    }

    private RandomGenerator random(int step) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + step);
    }

    private Candidates candidates(List<Example> examples, RandomGenerator random) {
        return counts.length <= sampling.candidates()
                ? Candidates.all(counts.length)
                : Candidates.sampled(examples, sampling.candidates(), counts, random);
    }

    private double rate(int step) {
        double share = (double) step / phase.schedule().maxSteps();
        double warm = Math.min(1, share / WARM_UP);
        return phase.learningRate() * warm * (1 + Math.cos(Math.PI * share)) / 2;
    }

    @Override
    public void close() {
        graph.close();
    }
}

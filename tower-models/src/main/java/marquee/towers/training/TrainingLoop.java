package marquee.towers.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import marquee.towers.data.Interactions;

/**
 * Steps of one training run. Each step draws from a random generator of its own, so that it is the same step whether
 * the run was interrupted before it or not. Holds native memory until closed. Not thread-safe.
 */
final class TrainingLoop implements AutoCloseable {

    private static final double WARM_UP = 0.05;
    private static final int BEFORE_THE_FIRST = -1;
    private static final String STEPS = "steps";
    private static final String POPULARITY = "popularity";
    private static final String WEIGHTS = "weights/";
    private static final String MEMORY = "memory/";

    private final TowerSettings settings;
    private final TrainingGraph graph;
    private final CutSampler sampler;
    private final int[] counts;
    private final long seed;
    private final double popularity;
    private int done;
    private float loss;

    private TrainingLoop(
            TowerSettings settings, TrainingGraph graph, Interactions ratings, long seed, double popularity) {
        this.settings = settings;
        this.graph = graph;
        this.sampler = new CutSampler(ratings, settings);
        this.counts = ratings.counts();
        this.seed = seed;
        this.popularity = popularity;
    }

    /** Begins with these weights, whose scale it calibrates. */
    static TrainingLoop begin(TowerSettings settings, Weights start, Weight content, Interactions ratings, long seed) {
        var graph = new TrainingGraph(settings, start, content);
        var uncalibrated = new TrainingLoop(settings, graph, ratings, seed, 0);
        Calibration calibration = uncalibrated.calibration();
        graph.scale(calibration.scale());
        return new TrainingLoop(settings, graph, ratings, seed, calibration.popularity());
    }

    /** Goes on from {@link #checkpoint} with the same data and seed. */
    static TrainingLoop resume(
            TowerSettings settings, Checkpoint checkpoint, Weight content, Interactions ratings, long seed) {
        var graph = new TrainingGraph(settings, new Weights(checkpoint.weights(WEIGHTS)), content);
        var loop = new TrainingLoop(settings, graph, ratings, seed, checkpoint.number(POPULARITY));
        loop.done = checkpoint.count(STEPS);
        graph.remember(checkpoint.weights(MEMORY), loop.done);
        return loop;
    }

    /** All it takes to go on, with some more numbers beside. */
    Checkpoint checkpoint(Map<String, Double> beside) {
        var numbers = new LinkedHashMap<>(beside);
        numbers.put(STEPS, (double) done);
        numbers.put(POPULARITY, popularity);
        var weights = new LinkedHashMap<String, Weight>();
        graph.get().byName().forEach((name, weight) -> weights.put(WEIGHTS + name, weight));
        if (done > 0) {
            graph.memory().forEach((name, weight) -> weights.put(MEMORY + name, weight));
        }
        return new Checkpoint(numbers, weights);
    }

    /** The towers as they are now; of use until the next steps. */
    TrainingGraph graph() {
        return graph;
    }

    /** Steps taken, in this process and before. */
    int done() {
        return done;
    }

    /** Mean loss of the last {@link #steps}. */
    float loss() {
        return loss;
    }

    void steps(int count) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            RandomGenerator random = random(done);
            List<Example> examples = sampler.draw(random);
            Candidates candidates = candidates(examples, random).explainedByPopularity(counts, popularity);
            total += graph.step(examples, candidates, rate(done++));
        }
        loss = (float) (total / count);
    }

    private Calibration calibration() {
        RandomGenerator random = random(BEFORE_THE_FIRST);
        List<Example> examples = sampler.draw(random);
        Candidates candidates = candidates(examples, random);
        float[][] cosines = graph.score(examples.stream().map(Example::person).toList(), candidates.numbers());
        return Calibration.of(cosines, examples, candidates, counts);
    }

    private RandomGenerator random(int step) {
        return new SplittableRandom(new SplittableRandom(seed).nextLong() + step);
    }

    private Candidates candidates(List<Example> examples, RandomGenerator random) {
        return counts.length <= settings.candidates()
                ? Candidates.all(counts.length)
                : Candidates.sampled(examples, settings.candidates(), counts, random);
    }

    private double rate(int step) {
        double share = (double) step / settings.maxSteps();
        double warm = Math.min(1, share / WARM_UP);
        return settings.learningRate() * warm * (1 + Math.cos(Math.PI * share)) / 2;
    }

    @Override
    public void close() {
        graph.close();
    }
}

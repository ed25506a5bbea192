package marquee.evaluation;

import java.util.List;

/**
 * A figure over several runs.
 *
 * @param mean of the runs
 * @param deviation sample standard deviation, divisor n - 1; 0 for a single run
 */
public record Spread(double mean, double deviation) {

    /**
     * Mean and deviation.
     *
     * @param runs at least one
     */
    public static Spread of(List<Double> runs) {
        double mean = runs.stream().mapToDouble(run -> run).average().orElseThrow();
        double squares =
                runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
        return new Spread(mean, runs.size() == 1 ? 0 : Math.sqrt(squares / (runs.size() - 1)));
    }
}

package marquee.bench.load;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a load met with.
 *
 * @param goodput answers with what was asked for, a second
 * @param p50 milliseconds of those answers
 * @param p99 likewise
 * @param p999 likewise
 * @param refused answers 503
 * @param failed anything else, no answer included
 * @param all answers and failures, those of the warm-up included
 */
public record LoadFigures(double goodput, double p50, double p99, double p999, long refused, long failed, long all) {

    /** Of every kind, a second of a window of this length. */
    double offered(Duration window) {
        return goodput + (refused + failed) / (double) window.toSeconds();
    }

    String toLine() {
        return goodput + " " + p50 + " " + p99 + " " + p999 + " " + refused + " " + failed + " " + all;
    }

    static LoadFigures fromLine(String line) {
        double[] values = Stream.of(line.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new LoadFigures(
                values[0], values[1], values[2], values[3], (long) values[4], (long) values[5], (long) values[6]);
    }
}

package marquee.bench.load;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** Counts answers and how long they took. Thread-safe. */
final class Tally {

    private final LongArrayList answered = new LongArrayList();
    private long refused;
    private long failed;

    synchronized void count(int status, long nanos) {
        switch (status) {
            case 200 -> answered.add(nanos);
            case 503 -> refused++;
            default -> failed++;
        }
    }

    synchronized void write(Path file, Duration duration) throws IOException {
        long[] nanos = answered.toLongArray();
        Arrays.sort(nanos);
        var load = new LoadFigures(
                nanos.length / (double) duration.toSeconds(),
                millis(nanos, 0.5),
                millis(nanos, 0.99),
                millis(nanos, 0.999),
                refused,
                failed);
        Files.writeString(file, load.toLine());
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)] / 1e6;
    }
}

package marquee.bench.load;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * Counts answers and how long they took: of what was asked in the window after the warm-up. An answer that comes after the
 * window has a time, but is no part of the goodput. Thread-safe.
 */
final class Tally {

    private final long warmUp;
    private final long window;
    private final LongArrayList answered = new LongArrayList();
    private long first = Long.MAX_VALUE;
    private long all;
    private long inTime;
    private long refused;
    private long failed;

    Tally(Duration warmUp, Duration window) {
        this.warmUp = warmUp.toNanos();
        this.window = window.toNanos();
    }

    /** One answer to what was asked and came at these times, both of {@link System#nanoTime()}. */
    synchronized void count(int status, long asked, long came) {
        all++;
        first = Math.min(first, asked);
        long begin = first + warmUp;
        if (asked < begin || asked >= begin + window) {
            return;
        }
        switch (status) {
            case 200 -> {
                answered.add(came - asked);
                inTime += came < begin + window ? 1 : 0;
            }
            case 503 -> refused++;
            default -> failed++;
        }
    }

    synchronized void write(Path file) throws IOException {
        long[] nanos = answered.toLongArray();
        Arrays.sort(nanos);
        var load = new LoadFigures(
                inTime / (window / 1e9),
                millis(nanos, 0.5),
                millis(nanos, 0.99),
                millis(nanos, 0.999),
                refused,
                failed,
                all);
        Files.writeString(file, load.toLine());
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)] / 1e6;
    }
}

package marquee.bench.towers;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * How long each turn of some work took.
 *
 * @param nanos of every turn, in ascending order
 */
record Timing(LongArrayList nanos) {

    /** Repeats the work for so long, after as long a warm-up that does not count; the work gets the turn's number. */
    static Timing of(Duration length, IntConsumer work) {
        repeat(length, work);
        LongArrayList nanos = repeat(length, work);
        nanos.sort(null);
        return new Timing(nanos);
    }

    private static LongArrayList repeat(Duration length, IntConsumer work) {
        var nanos = new LongArrayList();
        long begin = System.nanoTime();
        for (int turn = 0; turn == 0 || System.nanoTime() - begin < length.toNanos(); turn++) {
            long start = System.nanoTime();
            work.accept(turn);
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    double millis(double quantile) {
        return nanos.getLong((int) (quantile * (nanos.size() - 1))) / 1e6;
    }

    /** Things done in a second, when each turn does so many. */
    double rate(int things) {
        return 1e9 * things * nanos.size() / nanos.longStream().sum();
    }
}

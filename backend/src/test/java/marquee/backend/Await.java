package marquee.backend;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, which only tests may do. */
public final class Await {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /**
     * Returns when it is there.
     *
     * @throws AssertionError when it is not there after twenty seconds
     */
    public static void until(String what, BooleanSupplier there) {
        until(what, LIMIT, there);
    }

    /**
     * The same for what takes longer.
     *
     * @throws AssertionError when it is not there after so long
     */
    public static void until(String what, Duration limit, BooleanSupplier there) {
        long begin = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begin > limit.toNanos()) {
                throw new AssertionError("No " + what + " in " + limit.toSeconds() + " seconds");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}

package marquee.backend;

import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, which only tests may do. */
public final class Await {

    private static final long LIMIT_NANOS = 20_000_000_000L;
    private static final long PAUSE_MILLIS = 20;

    private Await() {}

    /**
     * Returns when it is there.
     *
     * @throws AssertionError when it is not there after twenty seconds
     */
    public static void until(String what, BooleanSupplier there) {
        long begin = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - begin > LIMIT_NANOS) {
                throw new AssertionError("No " + what + " in twenty seconds");
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

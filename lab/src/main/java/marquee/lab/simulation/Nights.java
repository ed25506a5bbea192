package marquee.lab.simulation;

import java.time.Duration;

/**
 * What a simulation leaves a service between two days, in the machine's time: a retraining takes minutes, and days pass in
 * seconds.
 *
 * @param least how long nobody comes, so that what looks now and then has looked
 * @param most how long a retraining is waited for; zero when it is not
 */
public record Nights(Duration least, Duration most) {

    /** Days follow upon one another. */
    public static final Nights NONE = new Nights(Duration.ZERO, Duration.ZERO);

    private static final Duration POLL = Duration.ofMillis(500);

    /**
     * Waits until the service is ready for the next day; blocking.
     *
     * @throws SimulationException when a retraining takes longer than it may
     */
    void pass(SimulatedService service) {
        sleep(least);
        long end = System.nanoTime() + most.toNanos();
        while (!most.isZero() && service.isRetraining()) {
            if (System.nanoTime() - end > 0) {
                throw new SimulationException("A retraining was not over after " + most.toMinutes()
                        + " minutes; ./marquee releases runs says how far it is, and --no-wait goes on without it.");
            }
            sleep(POLL);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SimulationException("The simulation was stopped.", e);
        }
    }
}

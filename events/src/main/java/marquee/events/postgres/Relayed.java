package marquee.events.postgres;

import java.time.Instant;

/**
 * What one batch came to.
 *
 * @param taken how many events waited no longer
 * @param handled how many of them were new and were handled
 * @param buried how many went to the dead letters
 * @param late how many of those handled were late ({@link marquee.events.machines.Lateness})
 * @param newest when the newest of those handled happened; 1970 when none was handled here
 */
public record Relayed(int taken, int handled, int buried, int late, Instant newest) {

    static final Relayed NOTHING = new Relayed(0, 0, 0, 0, Instant.EPOCH);
}

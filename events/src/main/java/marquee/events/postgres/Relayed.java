package marquee.events.postgres;

/**
 * What one batch came to.
 *
 * @param taken how many events waited no longer
 * @param handled how many of them were new and were handled
 * @param buried how many went to the dead letters
 */
public record Relayed(int taken, int handled, int buried) {

    static final Relayed NOTHING = new Relayed(0, 0, 0);
}

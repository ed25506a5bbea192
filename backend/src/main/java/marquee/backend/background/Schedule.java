package marquee.backend.background;

import java.time.Duration;

/**
 * When a job is done.
 *
 * @param first how long after the start
 * @param every how long after a run that succeeded
 * @param retry the longest pause after a run that failed; the first is a second at most and doubles from run to run
 * @param limit how long a run may take; then it has failed
 */
public record Schedule(Duration first, Duration every, Duration retry, Duration limit) {

    /** At the start and from time to time; after failures no less often. */
    public static Schedule every(Duration every, Duration limit) {
        return new Schedule(Duration.ZERO, every, every, limit);
    }

    /** The same, first after one such time. */
    public Schedule notAtOnce() {
        return new Schedule(every, every, retry, limit);
    }

    /** The same, with another longest pause after failures. */
    public Schedule retryingEvery(Duration longest) {
        return new Schedule(first, every, longest, limit);
    }
}

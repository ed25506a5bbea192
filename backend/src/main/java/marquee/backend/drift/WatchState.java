package marquee.backend.drift;

import java.time.Instant;
import java.util.Optional;
import marquee.backend.drift.counts.WatchedValue;
import marquee.evaluation.drift.DriftMeasure;

/**
 * What a watch said at its last look.
 *
 * @param key what is watched
 * @param distance from what is usual, and from which on it is drift
 * @param counted how many values that was said of
 * @param judgedAt the end of the slot up to which it was said
 * @param raisedAt since when it tells drift; empty while it does not
 */
record WatchState(Key key, DriftMeasure.Distance distance, long counted, Instant judgedAt, Optional<Instant> raisedAt) {

    /**
     * One watch.
     *
     * @param window how much of the value it looks at together
     */
    record Key(WatchedValue value, DriftWindow window) {}
}

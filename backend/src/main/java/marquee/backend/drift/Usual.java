package marquee.backend.drift;

import java.time.Instant;
import marquee.backend.drift.counts.WatchedValue;
import marquee.evaluation.drift.Histogram;

/**
 * What is usual of a value.
 *
 * @param release that was live when it was taken; empty where none was
 * @param until the end of the days of which it was taken
 * @param counts of all those days
 */
record Usual(WatchedValue value, String release, Instant until, Histogram counts) {}

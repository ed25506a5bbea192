package marquee.backend.drift;

import java.time.Instant;
import java.util.List;

/**
 * How far events were read and judged.
 *
 * @param store of whose events the watermark is one
 * @param watermark up to which they were read
 * @param judgedTo the end of the last slot that was judged
 * @param shown movies that were shown, too few as yet
 */
record DriftReading(String store, long watermark, Instant judgedTo, List<Long> shown) {}

package marquee.events.kafka;

/**
 * How far the stream has read the topic of events.
 *
 * @param confirmed records that it will not read again, from the topic's beginning
 * @param behind records that are still to be confirmed; the marks at which transactions end count as such, so that some are
 *     left where nothing waits, at most one for each partition
 */
public record StreamProgress(long confirmed, long behind) {}

package marquee.events.kafka;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/** The topics: what their records are keyed by, into how many pieces they are cut, and for how many days records are kept. */
public enum Topic {
    /** What people did, as {@code EventCodec} has it; each person's in their order. */
    EVENTS("person, or the answer that somebody signed out looks at", 12, Kept.ALL, 7),

    /** What other products tell, in the same form. */
    INBOUND("person", 6, Kept.ALL, 7),

    /** What people lately made of each movie. */
    TRENDING("movie", 6, Kept.NEWEST, Topic.FOR_GOOD),

    /** How often each person did what; nothing of somebody who was erased. */
    COUNTERS("person", 12, Kept.NEWEST, Topic.FOR_GOOD),

    /** What each person was shown and passed over; nothing of somebody who was erased. */
    PASSED_OVER("person", 12, Kept.NEWEST, Topic.FOR_GOOD),

    /** What was counted by the hour; as long as the clicks of which it comes. */
    HOURLY("hour, variant, list and measure", 6, Kept.NEWEST_FOR_A_TIME, 400),

    /** What could not be handled, with its cause. */
    DEAD_LETTERS("nothing", 1, Kept.ALL, 30);

    private static final int FOR_GOOD = 0;

    /** Of what has a newer record, or belongs to somebody who was erased, nothing is left after this. */
    private static final Duration COMPACTED_WITHIN = Duration.ofDays(1);

    private final String key;
    private final int partitions;
    private final Kept kept;
    private final int days;

    Topic(String key, int partitions, Kept kept, int days) {
        this.key = key;
        this.partitions = partitions;
        this.kept = kept;
        this.days = days;
    }

    /** Its name after the prefix, in small letters. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What its records are keyed by, for people. */
    public String key() {
        return key;
    }

    /** Into how many pieces it is cut: so many may work on it at once. */
    public int partitions() {
        return partitions;
    }

    /** For how long a record is kept; empty where its key's newest is kept for good. */
    public Optional<Duration> retention() {
        return days == FOR_GOOD ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }

    /** What the broker is told of it. Times are the broker's, since an event may be told of long after it happened. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, kept.policy);
        settings.put(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention().map(Duration::toMillis).orElse(-1L)));
        if (kept != Kept.ALL) {
            settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(COMPACTED_WITHIN.toMillis()));
        }
        return settings;
    }

    /** Which records are kept: all, or the newest of each key. */
    private enum Kept {
        ALL(TopicConfig.CLEANUP_POLICY_DELETE),
        NEWEST(TopicConfig.CLEANUP_POLICY_COMPACT),
        NEWEST_FOR_A_TIME(TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);

        private final String policy;

        Kept(String policy) {
            this.policy = policy;
        }
    }
}

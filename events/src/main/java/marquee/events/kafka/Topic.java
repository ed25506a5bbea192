package marquee.events.kafka;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import marquee.events.retention.Retention;
import org.apache.kafka.common.config.TopicConfig;

/** The topics: what their records are keyed by, into how many pieces they are cut, and for how long records are kept. */
public enum Topic {
    /** What people did, as {@code EventCodec} has it; each person's in their order. */
    EVENTS("person, or the answer that somebody signed out looks at", 12, Kept.ALL, Duration.ofDays(7)),

    /** What other products tell, in the same form. */
    INBOUND("person", 6, Kept.ALL, Duration.ofDays(7)),

    /** What people lately made of each movie. */
    TRENDING("movie", 6, Kept.NEWEST),

    /** How often each person did what; nothing of somebody who was erased. */
    COUNTERS("person", 12, Kept.NEWEST),

    /** What each person was shown and passed over; nothing of somebody who was erased. */
    PASSED_OVER("person", 12, Kept.NEWEST),

    /** What was counted by the hour. */
    HOURLY(
            "hour, variant, list and measure",
            6,
            Kept.NEWEST_FOR_A_TIME,
            Retention.read().hourlyCounts()),

    /** What could not be handled, with its cause. */
    DEAD_LETTERS("nothing", 1, Kept.ALL, Retention.read().deadLetters());

    /** Of what has a newer record, or belongs to somebody who was erased, nothing is left after this. */
    private static final Duration COMPACTED_WITHIN = Duration.ofDays(1);

    /** A broker drops records by the file, and none of a file before the file is full or so old. */
    private static final Duration FILE = Duration.ofDays(1);

    /** So much later than it could it may look. */
    private static final Duration LOOKS_WITHIN = Duration.ofHours(1);

    private final String key;
    private final int partitions;
    private final Kept kept;
    private final Optional<Duration> retention;

    Topic(String key, int partitions, Kept kept) {
        this(key, partitions, kept, Optional.empty());
    }

    Topic(String key, int partitions, Kept kept, Duration retention) {
        this(key, partitions, kept, Optional.of(retention));
    }

    Topic(String key, int partitions, Kept kept, Optional<Duration> retention) {
        this.key = key;
        this.partitions = partitions;
        this.kept = kept;
        this.retention = retention;
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
        return retention;
    }

    /** After this no topic has a record of somebody who did nothing since, those by movies and hours aside, which name nobody. */
    public static Duration forgetsPeopleWithin() {
        return Stream.of(EVENTS, INBOUND, COUNTERS, PASSED_OVER, DEAD_LETTERS)
                .map(topic -> topic.retention().orElse(COMPACTED_WITHIN))
                .max(Comparator.naturalOrder())
                .map(longest -> longest.plus(FILE).plus(LOOKS_WITHIN))
                .orElseThrow();
    }

    /** What the broker is told of it. Times are the broker's, since an event may be told of long after it happened. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, kept.policy);
        settings.put(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention().map(Duration::toMillis).orElse(-1L)));
        settings.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(FILE.toMillis()));
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

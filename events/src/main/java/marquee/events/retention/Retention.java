package marquee.events.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import marquee.events.EventType;

/** How long events of each kind, and what becomes of them, are kept. Immutable. */
public final class Retention {

    private static final String FILE = "/marquee/events/retention.properties";
    private static final String AS_LONG_AS_THE_PERSON = "person";
    private static final String HOURLY_COUNTS = "hourly_counts";
    private static final String DEAD_LETTERS = "dead_letters";

    private final Map<EventType, Optional<Duration>> kept;
    private final Duration hourlyCounts;
    private final Duration deadLetters;

    private Retention(Map<EventType, Optional<Duration>> kept, Duration hourlyCounts, Duration deadLetters) {
        this.kept = kept;
        this.hourlyCounts = hourlyCounts;
        this.deadLetters = deadLetters;
    }

    /** What {@code retention.properties} says. */
    public static Retention read() {
        try (InputStream in = Objects.requireNonNull(Retention.class.getResourceAsStream(FILE), FILE)) {
            var lines = new Properties();
            lines.load(in);
            return of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a kind has no line, a line no kind, or a value no meaning */
    static Retention of(Properties lines) {
        Set<String> tags = new HashSet<>(lines.stringPropertyNames());
        var kept = new EnumMap<EventType, Optional<Duration>>(EventType.class);
        for (EventType type : EventType.values()) {
            String said = said(lines, type.tag());
            kept.put(type, said.equals(AS_LONG_AS_THE_PERSON) ? Optional.empty() : Optional.of(days(type.tag(), said)));
            tags.remove(type.tag());
        }
        tags.removeAll(Set.of(HOURLY_COUNTS, DEAD_LETTERS));
        tags.stream().findFirst().ifPresent(tag -> {
            throw new IllegalArgumentException(tag + " is no kind of event");
        });
        return new Retention(
                kept, days(HOURLY_COUNTS, said(lines, HOURLY_COUNTS)), days(DEAD_LETTERS, said(lines, DEAD_LETTERS)));
    }

    /** How long an event of this kind is kept; empty when no time ends it, but at most its person's leaving. */
    public Optional<Duration> of(EventType type) {
        return Objects.requireNonNull(kept.get(type));
    }

    /** How long sums by the hour are kept. */
    public Duration hourlyCounts() {
        return hourlyCounts;
    }

    /** How long what could not be handled is kept. */
    public Duration deadLetters() {
        return deadLetters;
    }

    private static String said(Properties lines, String tag) {
        return Optional.ofNullable(lines.getProperty(tag))
                .map(String::strip)
                .orElseThrow(() -> new IllegalArgumentException("it is not said how long " + tag + " is kept"));
    }

    private static Duration days(String tag, String value) {
        if (!value.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException(tag + " = \"" + value + "\" is no number of days");
        }
        return Duration.ofDays(Integer.parseInt(value));
    }
}

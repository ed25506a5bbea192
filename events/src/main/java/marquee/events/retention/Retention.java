package marquee.events.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import marquee.events.EventType;

/** How long events of each kind are kept. Immutable. */
public final class Retention {

    private static final String FILE = "/marquee/events/retention.properties";
    private static final String AS_LONG_AS_THE_PERSON = "person";

    private final Map<EventType, Optional<Duration>> kept;

    private Retention(Map<EventType, Optional<Duration>> kept) {
        this.kept = kept;
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
        var kept = new EnumMap<EventType, Optional<Duration>>(EventType.class);
        lines.stringPropertyNames()
                .forEach(tag -> kept.put(
                        EventType.of(tag).orElseThrow(() -> new IllegalArgumentException(tag + " is no kind of event")),
                        time(tag, lines.getProperty(tag).strip())));
        for (EventType type : EventType.values()) {
            if (!kept.containsKey(type)) {
                throw new IllegalArgumentException("it is not said how long " + type.tag() + " is kept");
            }
        }
        return new Retention(kept);
    }

    /** How long an event of this kind is kept; empty when no time ends it, but at most its person's leaving. */
    public Optional<Duration> of(EventType type) {
        return Objects.requireNonNull(kept.get(type));
    }

    private static Optional<Duration> time(String tag, String value) {
        if (value.equals(AS_LONG_AS_THE_PERSON)) {
            return Optional.empty();
        }
        if (!value.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException(
                    tag + " = \"" + value + "\" is neither a number of days nor \"" + AS_LONG_AS_THE_PERSON + "\"");
        }
        return Optional.of(Duration.ofDays(Integer.parseInt(value)));
    }
}

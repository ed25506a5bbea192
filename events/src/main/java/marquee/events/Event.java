package marquee.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Something that somebody did. It holds no more of a person than their number.
 *
 * @param id names it: what comes twice with one id happened once
 * @param personId who; absent for somebody who is signed out
 * @param at when, UTC, in microseconds
 * @param action what
 */
public record Event(UUID id, OptionalLong personId, Instant at, Action action) {

    /** Nothing that is told of happened earlier. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** Everything happens before this, which every store can keep: ClickHouse's times end in 2299. */
    public static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * Shortens the time to microseconds.
     *
     * @throws IllegalArgumentException when nobody did what only somebody can do, or at a time at which nothing is done
     */
    public Event {
        if (at.isBefore(EARLIEST) || !at.isBefore(END)) {
            throw new IllegalArgumentException("the time " + at + ", at which nothing is done");
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (personId.isEmpty() && EventType.of(action).needsPerson()) {
            throw new IllegalArgumentException("\"" + EventType.of(action).tag() + "\" without a person");
        }
    }

    /** Something that happens now, or is heard of for the first time, under an id of its own. */
    public static Event by(long personId, Instant at, Action action) {
        return new Event(UUID.randomUUID(), OptionalLong.of(personId), at, action);
    }

    /** What kind of event. */
    public EventType type() {
        return EventType.of(action);
    }
}

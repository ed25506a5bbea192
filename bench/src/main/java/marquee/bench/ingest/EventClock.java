package marquee.bench.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** When told events happened: one after the other, a million within a day, so that people do as much in an hour as people do. */
final class EventClock {

    private static final Duration BETWEEN = Duration.ofMillis(80);

    private final Instant begin;
    private final AtomicLong events = new AtomicLong();

    /** @param begin when the first happened */
    EventClock(Instant begin) {
        this.begin = begin;
    }

    Instant next() {
        return begin.plus(BETWEEN.multipliedBy(events.getAndIncrement()));
    }
}

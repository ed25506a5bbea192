package marquee.backend.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What has gone out of service, and is closed when its requests have had their time. Thread-safe. */
public final class Draining {

    private final Duration time;
    private final Clock clock;
    private final List<Leaving> leaving = new ArrayList<>();

    /** @param time how long requests may go on */
    public Draining(Duration time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /** Takes what is closed later. */
    public synchronized void add(Runnable close) {
        leaving.add(new Leaving(close, clock.instant().plus(time)));
    }

    /** Closes what has had its time. */
    public synchronized void closeDrained() {
        var now = clock.instant();
        leaving.stream()
                .filter(gone -> gone.isDrained(now))
                .forEach(gone -> gone.close().run());
        leaving.removeIf(gone -> gone.isDrained(now));
    }

    /** Closes all, whether or not it has had its time. */
    public synchronized void closeAll() {
        leaving.forEach(gone -> gone.close().run());
        leaving.clear();
    }

    private record Leaving(Runnable close, Instant end) {

        boolean isDrained(Instant now) {
            return !now.isBefore(end);
        }
    }
}

package marquee.backend.recommendations.mood;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Says when the catalogue's words are to be read: from time to time, and soon after the catalogue has changed. Reading takes as
 * long as there are movies, so after it there is a pause of several times as long, in which changes gather. Of one thread
 * alone.
 */
final class ReadingTurn {

    /** So that reading takes a fifth of one core at most, however often the catalogue changes. */
    private static final int PAUSE_PER_READING = 4;

    private final Duration refresh;
    private final Clock clock;
    private OptionalLong read = OptionalLong.empty();
    private Instant due = Instant.MIN;
    private Instant paused = Instant.MIN;

    ReadingTurn(Duration refresh, Clock clock) {
        this.refresh = refresh;
        this.clock = clock;
    }

    /** Whether the words are to be read now that the catalogue is of a version. */
    boolean isNow(long version) {
        Instant now = clock.instant();
        boolean isChanged = read.isPresent() && read.getAsLong() != version;
        return !now.isBefore(due) || (isChanged && !now.isBefore(paused));
    }

    /** They were read, as of a version, since a time. */
    void done(long version, Instant begun) {
        Instant now = clock.instant();
        read = OptionalLong.of(version);
        due = now.plus(refresh);
        paused = now.plus(Duration.between(begun, now).multipliedBy(PAUSE_PER_READING));
    }
}

package marquee.backend.movies.enrichment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How long TMDB's word about a movie counts.
 *
 * @param refreshAfter from this age on it is asked for again, and served meanwhile
 * @param maxAge from this age on it is not served any more (TMDB's terms: six months at most)
 * @param clock tells the time
 */
public record Freshness(Duration refreshAfter, Duration maxAge, Clock clock) {

    /** Answers fetched before this moment want refreshing. */
    public OffsetDateTime due() {
        return now().minus(refreshAfter);
    }

    /** Answers fetched before this moment are not served. */
    public OffsetDateTime oldest() {
        return now().minus(maxAge);
    }

    /** This moment, UTC. */
    public OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

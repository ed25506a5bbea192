package marquee.backend.movies.tmdb;

import java.time.Duration;
import marquee.backend.movies.tmdb.api.TmdbProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long TMDB's answers count.
 *
 * @param refreshAfter an answer of this age is asked for again, and served meanwhile
 * @param maxAge an answer of this age is deleted; TMDB's terms allow six months
 */
@ConfigurationProperties("marquee.tmdb")
public record TmdbAgeProperties(
        @DefaultValue("14d") Duration refreshAfter,
        @DefaultValue("170d") Duration maxAge) {

    private static final Duration ALLOWED_AGE = Duration.ofDays(183);

    /** @throws IllegalArgumentException when a setting is outside of what TMDB allows */
    public TmdbAgeProperties {
        TmdbProperties.require(maxAge.compareTo(ALLOWED_AGE) <= 0, "max-age", "at most 183 days (TMDB's terms)");
        TmdbProperties.require(refreshAfter.compareTo(maxAge) <= 0, "refresh-after", "at most max-age");
    }
}

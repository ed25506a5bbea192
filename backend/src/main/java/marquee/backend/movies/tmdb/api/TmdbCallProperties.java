package marquee.backend.movies.tmdb.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How far one question to TMDB goes.
 *
 * @param timeout limit of one request, from the first byte sent to the last received
 * @param retries further attempts after 429 or a failure of the server
 * @param maxRetryAfter the longest pause that TMDB may ask for; a longer one gives the request up
 * @param maxResponse an answer that is larger is not read
 */
@ConfigurationProperties("marquee.tmdb")
public record TmdbCallProperties(
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("2") int retries,
        @DefaultValue("10s") Duration maxRetryAfter,
        @DefaultValue("1MB") DataSize maxResponse) {

    /** @throws IllegalArgumentException when a setting is outside of what sense allows */
    public TmdbCallProperties {
        TmdbProperties.require(retries >= 0, "retries", "at least 0");
    }
}

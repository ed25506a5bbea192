package marquee.backend.movies.tmdb.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often TMDB is asked.
 *
 * @param requestsPerSecond TMDB asks for about 40 at most
 * @param concurrency requests under way at once
 * @param patience how long a request waits for its turn under {@code requestsPerSecond} before it is given up
 */
@ConfigurationProperties("marquee.tmdb")
public record TmdbRateProperties(
        @DefaultValue("40") int requestsPerSecond,
        @DefaultValue("8") int concurrency,
        @DefaultValue("5s") Duration patience) {

    /** @throws IllegalArgumentException when a setting is outside of what TMDB or sense allows */
    public TmdbRateProperties {
        TmdbProperties.require(requestsPerSecond > 0 && requestsPerSecond <= 50, "requests-per-second", "1 to 50");
        TmdbProperties.require(concurrency > 0, "concurrency", "at least 1");
    }
}

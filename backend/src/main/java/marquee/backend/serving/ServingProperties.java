package marquee.backend.serving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How recommendations are served.
 *
 * @param alias names the live collection, {@code <alias>_<release>_<catalogue>}
 * @param refresh how often the alias is looked at
 * @param towerRetry the longest pause before a user tower that could not be opened is tried again
 * @param drain how long a release that went out of service still finishes what is under way
 * @param searchDeadline how long one search may take
 * @param towerDeadline how long one user vector may take
 * @param inFlight how many searches, and how many user vectors, may be under way at once; more are answered by a fallback
 * @param userVectors how many people's vectors are kept in memory
 * @param movieVectors how many movies' vectors are kept in memory
 */
@ConfigurationProperties("marquee.serving")
public record ServingProperties(
        @DefaultValue("movies") String alias,
        @DefaultValue("2s") Duration refresh,
        @DefaultValue("1m") Duration towerRetry,
        @DefaultValue("10s") Duration drain,
        @DefaultValue("500ms") Duration searchDeadline,
        @DefaultValue("500ms") Duration towerDeadline,
        @DefaultValue("256") int inFlight,
        @DefaultValue("50000") int userVectors,
        @DefaultValue("50000") int movieVectors) {}

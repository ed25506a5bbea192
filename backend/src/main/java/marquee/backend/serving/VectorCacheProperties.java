package marquee.backend.serving;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many vectors are kept in memory.
 *
 * @param userVectors how many people's
 * @param movieVectors how many movies', of each release in service
 */
@ConfigurationProperties("marquee.serving")
record VectorCacheProperties(
        @DefaultValue("50000") int userVectors,
        @DefaultValue("50000") int movieVectors) {}

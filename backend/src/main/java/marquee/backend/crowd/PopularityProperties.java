package marquee.backend.crowd;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fresh popularity is.
 *
 * @param refresh how often the most and the best rated movies are read anew
 * @param trendingKeptFor how long what was liked lately is kept in memory
 */
@ConfigurationProperties("marquee.popularity")
public record PopularityProperties(
        @DefaultValue("5m") Duration refresh,
        @DefaultValue("2s") Duration trendingKeptFor) {}

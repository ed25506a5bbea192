package marquee.backend.serving;

import java.time.Duration;
import marquee.index.CollectionName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the live release is followed.
 *
 * @param alias names the live collection, {@code <alias>_<release>_<catalogue>}
 * @param gemsAlias names the live collection of the graph model's vectors, likewise
 * @param contentAlias names the live collection of what movies are about, likewise
 * @param refresh how often the registry is looked at
 * @param towerRetry the longest pause before a user tower that could not be opened is tried again
 * @param drain how long a release that went out of service still finishes what is under way
 */
@ConfigurationProperties("marquee.serving")
public record ServingProperties(
        @DefaultValue(CollectionName.ALIAS) String alias,
        @DefaultValue(CollectionName.GEMS) String gemsAlias,
        @DefaultValue(CollectionName.CONTENT) String contentAlias,
        @DefaultValue("1s") Duration refresh,
        @DefaultValue("1m") Duration towerRetry,
        @DefaultValue("10s") Duration drain) {}

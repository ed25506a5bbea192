package marquee.backend.serving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one call to a part of a release may take, and how many there may be.
 *
 * @param searchDeadline how long one search may take
 * @param towerDeadline how long one user vector may take
 * @param inFlight how many searches, and how many user vectors, may be under way at once; more are answered by a fallback
 */
@ConfigurationProperties("marquee.serving")
record ServingCallProperties(
        @DefaultValue("500ms") Duration searchDeadline,
        @DefaultValue("500ms") Duration towerDeadline,
        @DefaultValue("256") int inFlight) {}

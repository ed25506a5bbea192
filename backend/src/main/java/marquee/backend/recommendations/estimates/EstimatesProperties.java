package marquee.backend.recommendations.estimates;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How releases are estimated.
 *
 * @param every how long after a look for releases the next one comes
 * @param again how old an estimate is when it is made anew, by the service's clock
 * @param settled how long ago a list was given at least, so that what came of it is known
 * @param least from how many lists on
 * @param most of how many of the newest lists
 */
@ConfigurationProperties("marquee.estimates")
record EstimatesProperties(
        @DefaultValue("5m") Duration every,
        @DefaultValue("1h") Duration again,
        @DefaultValue("45m") Duration settled,
        @DefaultValue("200") int least,
        @DefaultValue("2000") int most) {}

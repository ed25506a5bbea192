package marquee.backend.erasures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are forgotten.
 *
 * @param every how long after a look at the stores the next one comes
 */
@ConfigurationProperties("marquee.erasures")
record ErasuresProperties(@DefaultValue("5s") Duration every) {

    private static final int LOOKS = 6;

    /** A look may fail and be late. */
    Duration everyServiceLooksWithin() {
        return every.multipliedBy(LOOKS);
    }
}

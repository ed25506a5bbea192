package marquee.backend.recommendations.answer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is left to chance.
 *
 * @param share of a person's lists in which one place is, from 0 to 0.5
 */
@ConfigurationProperties("marquee.exploration")
record ExplorationProperties(@DefaultValue("0") double share) {

    /** Refuses a share out of range. */
    ExplorationProperties {
        if (!(share >= 0 && share <= 0.5)) {
            throw new IllegalArgumentException("marquee.exploration.share is from 0 to 0.5, not " + share);
        }
    }
}

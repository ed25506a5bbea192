package marquee.backend.answers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How answers are kept.
 *
 * @param keptFor how long, by the service's clock; not at all where it is 0
 * @param most how many may wait to be written; those beyond are counted and not kept
 * @param tidyEvery how often those whose time is over are dropped; they are shown no longer anyway
 */
@ConfigurationProperties("marquee.answers")
record KeptAnswersProperties(
        @DefaultValue("30d") Duration keptFor,
        @DefaultValue("10000") int most,
        @DefaultValue("1h") Duration tidyEvery) {}

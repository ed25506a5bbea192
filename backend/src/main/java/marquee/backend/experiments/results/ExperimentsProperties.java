package marquee.backend.experiments.results;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How experiments are looked at.
 *
 * @param every how long after a look the next one comes
 */
@ConfigurationProperties("marquee.experiments")
record ExperimentsProperties(@DefaultValue("1m") Duration every) {}

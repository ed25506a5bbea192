package marquee.backend.drift;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How drift is looked for.
 *
 * @param every how often it is asked whether ten minutes are over
 */
@ConfigurationProperties("marquee.drift")
record DriftProperties(@DefaultValue("10s") Duration every) {}

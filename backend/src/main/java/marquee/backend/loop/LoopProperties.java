package marquee.backend.loop;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the loop.
 *
 * @param every how long after a look into the outbox the next one comes
 */
@ConfigurationProperties("marquee.loop")
record LoopProperties(@DefaultValue("1s") Duration every) {}

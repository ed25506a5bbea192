package marquee.backend.fatigue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what fades.
 *
 * @param keptFor how long it is kept what a person has passed over before it is read again
 */
@ConfigurationProperties("marquee.fatigue")
record FatigueProperties(@DefaultValue("1m") Duration keptFor) {}

package marquee.backend.health;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What must be well besides the parts that answer.
 *
 * @param data the folder in which this process keeps what lasts; empty when others keep it
 * @param leastFree with less room than this on its disk the service is not ready
 */
@ConfigurationProperties("marquee.health")
record HealthProperties(
        @DefaultValue("") String data, @DefaultValue("64MB") DataSize leastFree) {}

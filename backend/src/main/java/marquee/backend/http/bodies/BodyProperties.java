package marquee.backend.http.bodies;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request's body may be.
 *
 * @param size the largest body that is read; a larger one is answered with 413
 * @param time how long a body may take to arrive, from its first byte to its last; a slower one is answered with 408
 */
@ConfigurationProperties("marquee.http.body")
public record BodyProperties(
        @DefaultValue("256KB") DataSize size,
        @DefaultValue("5s") Duration time) {}

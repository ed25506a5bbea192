package marquee.backend.drift.vectors;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a release's vectors are compared with those before.
 *
 * @param every how often it is asked whether another release is live
 * @param leastCosine below which mean cosine it is drift
 */
@ConfigurationProperties("marquee.drift.vectors")
record VectorDriftProperties(
        @DefaultValue("30s") Duration every,
        @DefaultValue("0.5") double leastCosine) {}

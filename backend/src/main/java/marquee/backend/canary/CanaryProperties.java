package marquee.backend.canary;

import java.time.Duration;
import java.util.List;
import marquee.evaluation.canary.Guardrail;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a release is tried.
 *
 * @param every how long after a look the next one comes
 * @param leastExposures movies that it shows in each step at least, before it goes on; after twenty times as many a release
 *     that cannot be told from a harmful one goes back
 * @param clicks how much lower its clicks by movie shown may be, harmlessly
 * @param likes how much lower its likes by movie shown may be
 * @param degraded how much larger its share of degraded answers may be
 */
@ConfigurationProperties("marquee.canary")
record CanaryProperties(
        @DefaultValue("1m") Duration every,
        @DefaultValue("5000") long leastExposures,
        @DefaultValue("0.05") double clicks,
        @DefaultValue("0.03") double likes,
        @DefaultValue("0.05") double degraded) {

    static final String CLICKS = "clicks by movie shown";
    static final String LIKES = "likes by movie shown";
    static final String DEGRADED = "share of degraded answers";

    List<Guardrail> guardrails() {
        return List.of(
                new Guardrail(CLICKS, Guardrail.Better.HIGHER, clicks),
                new Guardrail(LIKES, Guardrail.Better.HIGHER, likes),
                new Guardrail(DEGRADED, Guardrail.Better.LOWER, degraded));
    }
}

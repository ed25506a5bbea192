package marquee.backend.canary;

import java.time.Duration;
import java.util.List;
import marquee.evaluation.canary.Guardrail;
import marquee.evaluation.statistics.RatioMoments;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a release is tried.
 *
 * @param every how long after a look the next one comes
 * @param leastExposures movies that it shows in each step at least, before it goes on; after twenty times as many a release
 *     that cannot be told from a harmful one goes back
 * @param clicks by what part its clicks by movie shown may be fewer than those of the live release, harmlessly
 * @param likes by what part its likes by movie shown may be fewer
 * @param degraded how much larger its share of degraded answers may be
 */
@ConfigurationProperties("marquee.canary")
record CanaryProperties(
        @DefaultValue("20s") Duration every,
        @DefaultValue("2000") long leastExposures,
        @DefaultValue("0.15") double clicks,
        @DefaultValue("0.15") double likes,
        @DefaultValue("0.05") double degraded) {

    static final String CLICKS = "clicks by movie shown";
    static final String LIKES = "likes by movie shown";
    static final String DEGRADED = "share of degraded answers";

    /** So many more or fewer of a thousand movies shown matter to nobody, however few it is without them. */
    private static final double NEGLIGIBLE = 0.005;

    /** What harms, beside what the live release earns. */
    List<Guardrail> guardrails(CanaryOutcomes.Side control) {
        return List.of(
                earning(CLICKS, clicks, control.clicks()),
                earning(LIKES, likes, control.likes()),
                new Guardrail(DEGRADED, Guardrail.Better.LOWER, degraded));
    }

    private static Guardrail earning(String metric, double part, RatioMoments ofControl) {
        double tolerance = Math.max(NEGLIGIBLE, part * ofControl.estimate().mean());
        return new Guardrail(metric, Guardrail.Better.HIGHER, tolerance);
    }
}

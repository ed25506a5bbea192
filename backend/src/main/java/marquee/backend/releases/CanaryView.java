package marquee.backend.releases;

import java.time.Instant;
import java.util.List;
import marquee.registry.RunningCanary;
import org.jspecify.annotations.Nullable;

/**
 * A canary as it is shown.
 *
 * @param control the release that it is compared with
 * @param percent of the people who have it now
 * @param shares of its steps, percent; empty until its plan is made
 * @param step which of them it has, from 0
 * @param exposures movies that it showed in this step until the last look; null before the first
 * @param says what the guardrails said at the last look; null before the first
 * @param lookedAt when that was; null before the first
 */
record CanaryView(
        String control,
        int percent,
        List<Integer> shares,
        int step,
        @Nullable Long exposures,
        @Nullable String says,
        @Nullable Instant lookedAt) {

    static CanaryView of(RunningCanary canary) {
        var look = canary.look();
        return new CanaryView(
                canary.control(),
                canary.progress().percent(),
                canary.progress().shares(),
                canary.progress().step(),
                look.map(RunningCanary.Look::exposures).orElse(null),
                look.map(RunningCanary.Look::says).orElse(null),
                look.map(RunningCanary.Look::at).orElse(null));
    }
}

package marquee.pipeline;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Decides whether a run is due. Pure. */
final class RetrainingRules {

    private RetrainingRules() {}

    /**
     * What the decision is made by.
     *
     * @param now by the service's clock
     * @param learned when the live release was trained, or the last run was asked for, whichever was later
     * @param positives that came since
     * @param erased people from whom releases learned that are still there
     */
    record Situation(Instant now, Instant learned, long positives, long erased) {

        private boolean hasNews() {
            return positives > 0 || erased > 0;
        }
    }

    /** Why a run is due, in words; empty when none is. */
    static Optional<String> due(PipelineSettings.Triggers triggers, Situation situation) {
        if (triggers.positives() > 0 && situation.positives() >= triggers.positives()) {
            return Optional.of("%,d new positives".formatted(situation.positives()));
        }
        return triggers.daily()
                .map(hour -> lastTime(hour, situation.now()))
                .filter(slot -> slot.isAfter(situation.learned()) && situation.hasNews())
                .map(slot -> "daily at " + triggers.daily().get() + " UTC, " + news(situation));
    }

    private static String news(Situation situation) {
        String positives = "%,d new positives".formatted(situation.positives());
        return situation.erased() == 0 ? positives : positives + ", %,d people erased".formatted(situation.erased());
    }

    private static Instant lastTime(LocalTime hour, Instant now) {
        Instant today = now.atOffset(ZoneOffset.UTC).toLocalDate().atTime(hour).toInstant(ZoneOffset.UTC);
        return today.isAfter(now) ? today.minus(1, ChronoUnit.DAYS) : today;
    }
}

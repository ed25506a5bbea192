package marquee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import marquee.pipeline.PipelineSettings.Triggers;
import marquee.pipeline.RetrainingRules.Situation;
import org.junit.jupiter.api.Test;

class RetrainingRulesTest {

    private static final Triggers DAILY = new Triggers(Optional.of(LocalTime.of(3, 0)), 0);
    private static final Triggers AFTER_TEN = new Triggers(Optional.empty(), 10);

    @Test
    void a_run_is_due_once_the_hour_has_passed_since_the_last_one() {
        assertThat(due(DAILY, "2026-11-27T02:59:59Z", "2026-11-26T03:00:00Z", 1))
                .isEmpty();
        assertThat(due(DAILY, "2026-11-27T03:00:00Z", "2026-11-26T03:00:00Z", 1))
                .hasValueSatisfying(reason -> assertThat(reason).contains("03:00"));
        assertThat(due(DAILY, "2026-11-27T09:00:00Z", "2026-11-27T03:00:00Z", 1))
                .isEmpty();
    }

    @Test
    void what_was_off_at_the_hour_makes_up_for_it() {
        assertThat(due(DAILY, "2026-11-30T02:00:00Z", "2026-11-27T12:00:00Z", 1))
                .isPresent();
    }

    @Test
    void nothing_is_due_daily_where_nobody_liked_anything() {
        assertThat(due(DAILY, "2026-11-30T02:00:00Z", "2026-11-27T12:00:00Z", 0))
                .isEmpty();
    }

    @Test
    void where_somebody_waits_to_be_forgotten_one_is_due_daily_all_the_same() {
        assertThat(due(DAILY, "2026-11-30T02:00:00Z", "2026-11-27T12:00:00Z", 0, 2))
                .hasValueSatisfying(reason -> assertThat(reason).contains("2 people erased"));
        assertThat(due(AFTER_TEN, "2026-11-30T02:00:00Z", "2026-11-27T12:00:00Z", 0, 2))
                .isEmpty();
    }

    @Test
    void a_run_is_due_after_so_many_positives() {
        assertThat(due(AFTER_TEN, "2026-11-27T09:00:00Z", "2026-11-27T08:59:00Z", 9))
                .isEmpty();
        assertThat(due(AFTER_TEN, "2026-11-27T09:00:00Z", "2026-11-27T08:59:00Z", 10))
                .contains("10 new positives");
    }

    @Test
    void nothing_is_ever_due_where_it_was_said_so() {
        var never = new Triggers(Optional.empty(), 0);

        assertThat(due(never, "2026-11-27T09:00:00Z", "2020-01-01T00:00:00Z", 1_000_000))
                .isEmpty();
    }

    private static Optional<String> due(Triggers triggers, String now, String learned, long positives) {
        return due(triggers, now, learned, positives, 0);
    }

    private static Optional<String> due(Triggers triggers, String now, String learned, long positives, long erased) {
        return RetrainingRules.due(
                triggers, new Situation(Instant.parse(now), Instant.parse(learned), positives, erased));
    }
}

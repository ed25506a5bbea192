package marquee.events.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;
import org.junit.jupiter.api.Test;

class AttributedOutcomesTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void what_a_person_does_belongs_to_the_variant_that_showed_it_to_them() {
        var outcomes = AttributedOutcomes.of(List.of(
                at(0, shown("control-2", 10, 11)),
                at(1, clicked(10)),
                at(2, clicked(10)),
                at(60, shown("canary-2", 10, 12, 13)),
                at(61, clicked(12)),
                at(62, new Action.Rated(13, new Stars(5))),
                at(63, clicked(99))));

        assertThat(outcomes.times("control-2"::equals, "shown")).isEqualTo(2);
        assertThat(outcomes.times("control-2"::equals, "clicked")).isEqualTo(1);
        assertThat(outcomes.times("canary-2"::equals, "shown")).isEqualTo(3);
        assertThat(outcomes.times("canary-2"::equals, "clicked")).isEqualTo(1);
        assertThat(outcomes.times("canary-2"::equals, "liked")).isEqualTo(1);
        assertThat(outcomes.times("canary-2"::equals, "played")).isZero();
        assertThat(outcomes.times("default"::equals, "shown")).isZero();
    }

    private static Event at(int minute, Action action) {
        return Event.by(7, NOON.plus(Duration.ofMinutes(minute)), action);
    }

    private static Action clicked(long movie) {
        return new Action.Clicked(movie, Optional.empty(), OptionalInt.empty());
    }

    private static Action shown(String variant, long... movies) {
        return new Action.Exposed(
                "answer-" + variant,
                "for_you",
                Optional.of("2"),
                variant,
                "two_tower",
                Arrays.stream(movies).mapToObj(movie -> new Shown(movie, 1, 1)).toList());
    }
}

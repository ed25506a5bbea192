package marquee.registry;

import static marquee.registry.ReleaseState.CANARY;
import static marquee.registry.ReleaseState.CANDIDATE;
import static marquee.registry.ReleaseState.LIVE;
import static marquee.registry.ReleaseState.RETIRED;
import static marquee.registry.ReleaseState.SHADOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseTransitionsTest {

    @Test
    void a_release_comes_to_everybody_step_by_step_or_at_once() {
        pass(CANDIDATE, SHADOW);
        pass(SHADOW, CANARY);
        pass(CANARY, LIVE);
        pass(CANDIDATE, LIVE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CANDIDATE", "SHADOW", "CANARY"})
    void what_is_tried_can_be_given_up(ReleaseState tried) {
        pass(tried, RETIRED);
    }

    @Test
    void what_was_retired_can_be_live_again_or_tried_from_the_start() {
        pass(RETIRED, LIVE);
        pass(RETIRED, CANDIDATE);
        assertThat(ReleaseTransitions.after(RETIRED)).doesNotContain(CANARY, SHADOW);
    }

    @ParameterizedTest
    @EnumSource
    void the_live_one_leaves_only_as_another_comes(ReleaseState to) {
        assertThatThrownBy(() -> ReleaseTransitions.require("7", LIVE, to)).isInstanceOf(RegistryException.class);
    }

    @ParameterizedTest
    @EnumSource
    void no_state_follows_itself(ReleaseState state) {
        assertThat(ReleaseTransitions.after(state)).doesNotContain(state);
    }

    @Test
    void a_refusal_names_the_release_and_the_remedy() {
        assertThatThrownBy(() -> ReleaseTransitions.require("7", LIVE, RETIRED))
                .hasMessage("Release 7 is live: promote another one first, or roll back.");
        assertThatThrownBy(() -> ReleaseTransitions.require("7", RETIRED, CANARY))
                .hasMessage("Release 7 is retired and cannot become canary from there.");
    }

    private static void pass(ReleaseState from, ReleaseState to) {
        assertThatCode(() -> ReleaseTransitions.require("7", from, to)).doesNotThrowAnyException();
    }
}

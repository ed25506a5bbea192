package marquee.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;

class CanaryRegistryTest {

    private static final Decision ADA = Decision.of("ada", "to try it");

    private final ReleaseRegistry registry = new ReleaseRegistry(TestDatabase.fresh());

    @Test
    void a_canary_begins_beside_the_live_release_with_nobody() {
        loaded("1");
        loaded("2");
        registry.promote("1", ADA);

        registry.startCanary("2", ADA);

        var canary = registry.canary().orElseThrow();
        assertThat(canary.release()).isEqualTo("2");
        assertThat(canary.control()).isEqualTo("1");
        assertThat(canary.progress().percent()).isZero();
        assertThat(registry.live().orElseThrow().number()).isEqualTo("1");
    }

    @Test
    void its_share_is_kept_and_every_step_is_written_down() {
        loaded("1");
        loaded("2");
        registry.promote("1", ADA);
        registry.startCanary("2", ADA);
        var plan = new RunningCanary.Progress(List.of(10, 50, 100), 0, 7, 7);

        registry.canaryAt("2", plan, Decision.of("canary", "begun"));
        registry.canaryAt("2", plan.at(1, 20), Decision.of("canary", "no harm"));

        var progress = registry.canary().orElseThrow().progress();
        assertThat(progress).isEqualTo(new RunningCanary.Progress(List.of(10, 50, 100), 1, 7, 20));
        assertThat(progress.percent()).isEqualTo(50);
        var changes = registry.changes("2");
        assertThat(changes.getLast().decision()).isEqualTo(Decision.of("canary", "no harm"));
        assertThat(changes.getLast().was()).contains(ReleaseState.CANARY);
    }

    @Test
    void what_the_last_look_said_is_kept_until_the_next_step() {
        loaded("1");
        loaded("2");
        registry.promote("1", ADA);
        registry.startCanary("2", ADA);
        var plan = new RunningCanary.Progress(List.of(10, 100), 0, 7, 7);
        registry.canaryAt("2", plan, ADA);
        var look = new RunningCanary.Look(41, "too few", Instant.parse("2026-11-27T12:00:00Z"));

        registry.canaryLook("2", look);
        assertThat(registry.canary().orElseThrow().look()).contains(look);

        registry.canaryAt("2", plan.at(1, 9), ADA);
        assertThat(registry.canary().orElseThrow().look()).isEmpty();
    }

    @Test
    void of_two_who_look_at_the_same_time_one_does() {
        var done = new ArrayList<Boolean>();

        assertThat(registry.alone(() -> done.add(registry.alone(() -> {})))).isTrue();

        assertThat(done).containsExactly(false);
        assertThat(registry.alone(() -> {})).isTrue();
    }

    @Test
    void there_is_one_canary_at_a_time_and_it_must_be_loaded() {
        loaded("1");
        loaded("2");
        loaded("3");
        registry.register(Artefacts.of("4"), ADA);
        assertThatThrownBy(() -> registry.startCanary("2", ADA)).hasMessageContaining("No release is live");
        registry.promote("1", ADA);
        assertThatThrownBy(() -> registry.startCanary("4", ADA)).hasMessageContaining("load-embeddings --release 4");
        assertThatThrownBy(() -> registry.startCanary("1", ADA)).hasMessageContaining("Release 1 is live");

        registry.startCanary("2", ADA);

        assertThatThrownBy(() -> registry.move("3", ReleaseState.CANARY, ADA))
                .hasMessageContaining("Release 2 is the canary");
        assertThatThrownBy(() -> registry.loaded("2", List.of())).hasMessageContaining("vectors stay");
    }

    @Test
    void what_is_promoted_or_retired_is_no_canary_any_more() {
        loaded("1");
        loaded("2");
        loaded("3");
        registry.promote("1", ADA);
        registry.startCanary("2", ADA);
        registry.promote("2", ADA);
        assertThat(registry.canary()).isEmpty();
        assertThat(registry.get("2").replaced()).contains("1");

        registry.startCanary("3", ADA);
        registry.move("3", ReleaseState.RETIRED, ADA);

        assertThat(registry.canary()).isEmpty();
        var late = new RunningCanary.Progress(List.of(100), 0, 0, 0);
        assertThatThrownBy(() -> registry.canaryAt("3", late, ADA)).hasMessageContaining("not the canary");
        assertThat(registry.live().orElseThrow().number()).isEqualTo("2");
    }

    private void loaded(String number) {
        registry.register(Artefacts.of(number), ADA);
        registry.loaded(number, List.of("movies_" + number));
    }
}

package marquee.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptReleasesTest {

    @Test
    void the_live_one_its_forerunner_and_those_that_are_tried_stay_however_old_they_are() {
        var all = List.of(
                release("7", ReleaseState.CANDIDATE),
                release("6", ReleaseState.RETIRED),
                release("5", ReleaseState.RETIRED),
                release("4", ReleaseState.SHADOW),
                release("3", ReleaseState.CANARY),
                live("2", "1"),
                release("1", ReleaseState.RETIRED));

        assertThat(surplus(0, all)).containsExactly("7", "6", "5");
        assertThat(surplus(2, all)).containsExactly("5");
        assertThat(surplus(3, all)).isEmpty();
    }

    @Test
    void what_an_experiment_tries_stays() {
        var all = List.of(live("3", "1"), release("2", ReleaseState.RETIRED), release("1", ReleaseState.RETIRED));

        assertThat(new KeptReleases(0).surplus(all, Set.of("2"))).isEmpty();
        assertThat(surplus(0, all)).containsExactly("2");
    }

    @Test
    void what_is_gone_does_not_count_among_the_newest() {
        var all = List.of(
                gone("4"), release("3", ReleaseState.RETIRED), release("2", ReleaseState.RETIRED), live("1", "0"));

        assertThat(surplus(1, all)).containsExactly("2");
    }

    private static List<String> surplus(int newest, List<RegisteredRelease> all) {
        return new KeptReleases(newest)
                .surplus(all, Set.of()).stream().map(RegisteredRelease::number).toList();
    }

    private static RegisteredRelease release(String number, ReleaseState state) {
        return release(number, state, Optional.empty(), Optional.empty());
    }

    private static RegisteredRelease live(String number, String replaced) {
        return release(number, ReleaseState.LIVE, Optional.of(replaced), Optional.empty());
    }

    private static RegisteredRelease gone(String number) {
        return release(number, ReleaseState.RETIRED, Optional.empty(), Optional.of(Instant.EPOCH));
    }

    private static RegisteredRelease release(
            String number, ReleaseState state, Optional<String> replaced, Optional<Instant> removedAt) {
        var artefact = Artefacts.of(number);
        var files = new RegisteredRelease.Files(artefact.hash(), List.of(), removedAt);
        return new RegisteredRelease(number, state, replaced, artefact.data(), artefact.origin(), files);
    }
}

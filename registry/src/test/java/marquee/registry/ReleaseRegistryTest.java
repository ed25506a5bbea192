package marquee.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;

class ReleaseRegistryTest {

    private static final Decision ADA = Decision.of("ada", "it is better");

    private final Postgres postgres = TestDatabase.fresh();
    private final ReleaseRegistry registry = new ReleaseRegistry(postgres);

    @Test
    void what_is_registered_is_a_candidate_that_says_where_it_comes_from() {
        registry.register(Artefacts.of("1"), ADA);

        var release = registry.get("1");
        assertThat(release.state()).isEqualTo(ReleaseState.CANDIDATE);
        assertThat(release.data().watermark()).isEqualTo(OptionalLong.of(41));
        assertThat(release.origin()).isEqualTo(Artefacts.of("1").origin());
        assertThat(release.files().manifestHash()).isEqualTo("hash-1");
        assertThat(registry.live()).isEmpty();
    }

    @Test
    void registering_again_changes_nothing() {
        registry.register(Artefacts.of("1"), ADA);
        registry.register(Artefacts.of("1"), Decision.of("bob", "again"));

        assertThat(registry.all()).hasSize(1);
        assertThat(registry.changes("1")).hasSize(1);
    }

    @Test
    void one_is_live_and_the_one_before_is_gone_back_to() {
        loaded("1");
        loaded("2");
        registry.promote("1", ADA);
        registry.promote("2", ADA);

        assertThat(live()).isEqualTo("2");
        assertThat(registry.get("1").state()).isEqualTo(ReleaseState.RETIRED);
        assertThat(registry.get("2").replaced()).contains("1");

        registry.rollback(Decision.of("bob", "it is worse"));

        assertThat(live()).isEqualTo("1");
        assertThat(registry.get("2").state()).isEqualTo(ReleaseState.RETIRED);
    }

    @Test
    void going_back_twice_goes_back_two_releases_and_not_to_the_bad_one() {
        for (String number : List.of("1", "2", "3")) {
            loaded(number);
            registry.promote(number, ADA);
        }
        registry.rollback(ADA);
        registry.rollback(ADA);

        assertThat(live()).isEqualTo("1");
        assertThatThrownBy(() -> registry.rollback(ADA)).hasMessageContaining("Release 1 replaced no other");
    }

    @Test
    void everything_is_written_down() {
        loaded("1");
        loaded("2");
        registry.promote("1", ADA);
        registry.promote("2", new Decision("bob", "no time", true));

        assertThat(registry.changes("1"))
                .extracting(ReleaseChange::became)
                .containsExactly(ReleaseState.CANDIDATE, ReleaseState.LIVE, ReleaseState.RETIRED);
        var last = registry.changes("2").getLast();
        assertThat(last.was()).contains(ReleaseState.CANDIDATE);
        assertThat(last.decision()).isEqualTo(new Decision("bob", "no time", true));
    }

    @Test
    void what_is_written_down_stays() {
        registry.register(Artefacts.of("1"), ADA);

        for (String sql : List.of(
                "UPDATE release_changes SET changed_by = 'nobody'",
                "DELETE FROM release_changes",
                "TRUNCATE release_changes")) {
            assertThatThrownBy(() -> TestDatabase.execute(postgres, sql)).hasStackTraceContaining("stays as it is");
        }
    }

    @Test
    void what_is_not_in_the_index_does_not_become_live() {
        registry.register(Artefacts.of("1"), ADA);

        assertThatThrownBy(() -> registry.promote("1", ADA))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("./marquee load-embeddings --release 1");
        assertThat(registry.live()).isEmpty();
    }

    @Test
    void the_live_one_and_the_one_to_go_back_to_cannot_be_removed() {
        loaded("1");
        loaded("2");
        registry.promote("1", ADA);
        registry.promote("2", ADA);

        assertThatThrownBy(() -> registry.remove("2", ADA)).hasMessageContaining("Release 2 is live");
        assertThatThrownBy(() -> registry.remove("1", ADA)).hasMessageContaining("goes back to");
        assertThatThrownBy(() -> registry.move("2", ReleaseState.RETIRED, ADA)).hasMessageContaining("live");
        assertThatThrownBy(() -> registry.loaded("2", List.of())).hasMessageContaining("live");
        assertThatThrownBy(() -> TestDatabase.execute(postgres, "DELETE FROM releases WHERE state = 'live'"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_removed_one_is_remembered_and_never_live_again() {
        loaded("1");
        registry.remove("1", ADA);

        assertThat(registry.get("1").isRemoved()).isTrue();
        assertThatThrownBy(() -> registry.promote("1", ADA)).hasMessageContaining("were removed");
    }

    @Test
    void files_that_were_changed_are_refused_and_another_training_takes_the_number() {
        loaded("1");
        registry.promote("1", ADA);
        var trained = Artefacts.of("1").origin().trainedAt();

        assertThatThrownBy(() -> registry.register(Artefacts.of("1", "other", trained), ADA))
                .hasMessageContaining("not those that were registered");
        registry.register(Artefacts.of("1", "other", Instant.parse("2026-02-01T00:00:00Z")), ADA);

        assertThat(registry.live()).isEmpty();
        assertThat(registry.get("1").state()).isEqualTo(ReleaseState.CANDIDATE);
        assertThat(registry.all()).hasSize(2);
    }

    @Test
    void an_unknown_number_is_named() {
        assertThatThrownBy(() -> registry.promote("9", ADA))
                .hasMessage("There is no release 9; ./marquee releases list shows those there are.");
    }

    @Test
    void a_database_that_is_away_is_told_in_a_sentence() {
        var nowhere = new ReleaseRegistry(new Postgres("localhost", 1, "nowhere", "ada", "secret"));

        assertThatThrownBy(nowhere::live)
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        error -> assertThat(error.kind()).isEqualTo(RegistryException.Kind.AWAY))
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("secret");
    }

    @Test
    void of_many_who_promote_at_the_same_time_each_replaces_the_one_before() throws Exception {
        List<String> numbers =
                IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();
        numbers.forEach(this::loaded);

        try (var people = Executors.newFixedThreadPool(6)) {
            List<Future<RegisteredRelease>> promoted = numbers.stream()
                    .map(number -> people.submit(() -> registry.promote(number, ADA)))
                    .toList();
            for (var one : promoted) {
                one.get();
            }
        }

        var all = registry.all();
        assertThat(all)
                .filteredOn(release -> release.state() == ReleaseState.LIVE)
                .hasSize(1);
        assertThat(all.stream().flatMap(release -> release.replaced().stream()).toList())
                .as("a chain: each but the last was replaced once")
                .hasSize(11)
                .doesNotHaveDuplicates();
    }

    private void loaded(String number) {
        registry.register(Artefacts.of(number), ADA);
        registry.loaded(number, List.of("movies_" + number + "_abc"));
    }

    private String live() {
        return registry.live().orElseThrow().number();
    }
}

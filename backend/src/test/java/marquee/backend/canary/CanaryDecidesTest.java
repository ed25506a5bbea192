package marquee.backend.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.backend.releases.RegisteredReleases;
import marquee.registry.Decision;
import marquee.registry.ReleaseChange;
import marquee.registry.ReleaseRegistry;
import marquee.registry.ReleaseState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Release 1 is live, people come and go, and nobody decides anything by hand. */
class CanaryDecidesTest {

    private static final Decision TEST = Decision.of("a test", "to see");
    private static final long SEED = 23;

    /** Movies that a bad release may show before it is gone. */
    private static final long FIRST_EXPOSURES = 6_000;

    private final World world = World.start(
            Map.of(
                    "marquee.canary.every", "200ms",
                    "marquee.canary.least-exposures", "1000",
                    // so that hundreds of people tell enough
                    "marquee.canary.clicks", "0.4",
                    "marquee.canary.likes", "0.6",
                    "marquee.loop.every", "100ms"),
            Visitors.SQL);
    private final ReleaseRegistry registry = new ReleaseRegistry(world.postgres);
    private final Visitors visitors = new Visitors(world, SEED);

    @BeforeEach
    void begin() {
        world.publish("2");
        world.publishShuffled("3");
        List.of("1", "2", "3").forEach(number -> RegisteredReleases.add(registry, number));
        registry.promote("1", TEST);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_release_whose_vectors_were_shuffled_goes_back_within_its_first_exposures_and_says_why() {
        registry.startCanary("3", TEST);

        comeUntilItEnds("3");

        assertThat(registry.get("3").state()).as("seed %d", SEED).isEqualTo(ReleaseState.RETIRED);
        assertThat(registry.live().orElseThrow().number()).isEqualTo("1");
        System.out.printf("shuffled, seed %d: back after %d movies shown%n", SEED, visitors.shown("canary-3"));
        assertThat(visitors.shown("canary-3")).as("seed %d", SEED).isBetween(1L, FIRST_EXPOSURES);
        Decision last = registry.changes("3").getLast().decision();
        assertThat(last.who()).isEqualTo("canary");
        assertThat(last.why()).contains("clicks by movie shown differs by -0.");
        Await.until(
                "the live release for everybody", () -> variantsOfEverybody().equals(List.of("default")));
    }

    @Test
    void a_good_release_becomes_live_step_by_step_and_one_backend_of_two_decides() {
        try (Backend other = world.another()) {
            assertThat(other.port()).isPositive();
            registry.startCanary("2", TEST);

            comeUntilItEnds("2");

            assertThat(registry.get("2").state()).as("seed %d", SEED).isEqualTo(ReleaseState.LIVE);
            List<String> said = registry.changes("2").stream()
                    .map(ReleaseChange::decision)
                    .filter(decision -> decision.who().equals("canary"))
                    .map(Decision::why)
                    .toList();
            assertThat(said).hasSize(3);
            assertThat(said.get(0)).startsWith("begins: 50%, 100% of the people");
            assertThat(said.get(1)).startsWith("goes on to 100%: clicks by movie shown differs by ");
            assertThat(said.get(2)).contains("likes by movie shown", "share of degraded answers");
            System.out.printf("good, seed %d: live after %d movies shown%n", SEED, visitors.shown("canary-2"));
            assertThat(visitors.shown("canary-2")).isGreaterThanOrEqualTo(2_000);
        }
    }

    @Test
    void a_canary_whose_people_are_never_shown_anything_by_it_is_stopped() {
        registry.loaded("2", List.of("movies_lost"));
        registry.startCanary("2", TEST);

        comeUntilItEnds("2");

        assertThat(registry.get("2").state()).isEqualTo(ReleaseState.CANDIDATE);
        assertThat(registry.changes("2").getLast().decision().why())
                .contains("its people are not those it should have");
        assertThat(world.metric("marquee_canary_looks_total{outcome=\"mismatch\"}"))
                .isEqualTo(1);
    }

    @Test
    void a_canary_ends_when_another_release_becomes_live_meanwhile() {
        registry.startCanary("2", TEST);
        registry.promote("3", TEST);

        Await.until("the end", () -> registry.canary().isEmpty());

        assertThat(registry.get("2").state()).isEqualTo(ReleaseState.CANDIDATE);
        assertThat(registry.live().orElseThrow().number()).isEqualTo("3");
    }

    @Test
    void what_the_last_look_said_is_shown() {
        registry.startCanary("2", TEST);
        Await.until("a look", () -> {
            visitors.come(5);
            return world.api()
                    .get("/api/admin/releases/2/")
                    .path("canary")
                    .path("says")
                    .asString("")
                    .contains("of 1000 this step needs");
        });

        var canary = world.api().get("/api/admin/releases/2/").path("canary");
        assertThat(canary.path("percent").asInt()).isEqualTo(50);
        assertThat(canary.path("control").asString()).isEqualTo("1");
    }

    private void comeUntilItEnds(String release) {
        Await.until(
                "a plan",
                () -> registry.canary()
                        .filter(canary -> canary.progress().percent() == 0)
                        .isEmpty());
        Await.until("the end of the canary", Duration.ofMinutes(3), () -> {
            visitors.come(50);
            return registry.get(release).state() != ReleaseState.CANARY;
        });
    }

    private List<String> variantsOfEverybody() {
        return LongStream.rangeClosed(1, 20)
                .mapToObj(
                        person -> world.api().forYou(person, 5).path("variant").asString())
                .distinct()
                .toList();
    }
}

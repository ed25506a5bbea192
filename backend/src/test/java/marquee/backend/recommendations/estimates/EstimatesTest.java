package marquee.backend.recommendations.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.backend.canary.Visitors;
import marquee.backend.releases.RegisteredReleases;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A release is live whose vectors were shuffled, half of the lists leave a place to chance, and a good one is a candidate. */
class EstimatesTest {

    private static final Decision TEST = Decision.of("a test", "to see");
    private static final long SEED = 37;
    private static final int LISTS = 1_500;

    /** As {@link Visitors} click on movies of their genre. */
    private static final double CLICKS = 0.15;

    private final World world = World.start(
            Map.of(
                    "marquee.estimates.every", "200ms",
                    "marquee.estimates.again", "0s",
                    "marquee.estimates.settled", "0s",
                    "marquee.exploration.share", 0.5,
                    "marquee.loop.every", "100ms"),
            Visitors.SQL);
    private final ReleaseRegistry registry = new ReleaseRegistry(world.postgres);
    private final Visitors visitors = new Visitors(world, SEED);

    @BeforeEach
    void begin() {
        world.publish("2");
        world.publishShuffled("3");
        List.of("2", "3").forEach(number -> RegisteredReleases.add(registry, number));
        registry.promote("3", TEST);
        Await.until(
                "release 3",
                () -> world.api()
                        .forYou(Visitors.FIRST, 5)
                        .path("release")
                        .asString()
                        .equals("3"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_a_candidate_would_earn_is_known_before_anybody_has_seen_it() {
        visitors.come(LISTS);

        JsonNode candidate = awaited("2");
        JsonNode live = awaited("3");
        System.out.printf("seed %d: candidate %s%nlive %s%n", SEED, candidate, live);
        JsonNode clicks = candidate.path("clicks").path("snips");
        double error = (clicks.path("high").asDouble() - clicks.path("low").asDouble()) / 4;
        assertThat(clicks.path("estimate").asDouble()).isBetween(CLICKS - 5 * error, CLICKS + 5 * error);
        assertThat(clicks.path("low").asDouble())
                .isGreaterThan(
                        live.path("clicks").path("snips").path("estimate").asDouble());
        assertThat(candidate.path("clicks").path("effective_choices").asDouble())
                .isLessThan(live.path("clicks").path("effective_choices").asDouble() / 10);
        assertThat(live.path("known").asDouble()).isGreaterThan(0.9);
        assertThat(live.path("drawn").asInt()).isZero();
        assertThat(candidate.path("drawn").asInt()).isGreaterThan(20);
    }

    @Test
    void until_enough_lists_were_seen_there_is_none() {
        visitors.come(20);

        Await.until(
                "a look",
                () -> world.metric("marquee_background_runs_seconds_count{job=\"estimates\",outcome=\"success\"}") > 2);
        assertThat(estimate("2").isNull()).isTrue();
    }

    /** Made when all lists were seen. */
    private JsonNode awaited(String release) {
        Await.until(
                "an estimate of " + release,
                Duration.ofMinutes(1),
                () -> estimate(release).path("lists").asInt() >= LISTS - 10);
        return estimate(release);
    }

    private JsonNode estimate(String release) {
        return world.api().get("/api/admin/releases/" + release + "/").path("estimate");
    }
}

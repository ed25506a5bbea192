package marquee.backend.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClockControllerTest {

    private static final String CLOCK = "/api/admin/clock/";

    private static World world;

    @BeforeAll
    static void start() {
        world = World.start(Map.of(SimulatedClock.PROPERTY, true));
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void time_stands_still_goes_on_as_it_is_told_and_never_back() {
        Instant begin = now();
        assertThat(now()).isEqualTo(begin);

        Instant later = begin.plus(Duration.ofDays(7));
        assertThat(moveTo(later)).isEqualTo(later);
        assertThat(moveTo(begin)).isEqualTo(later);
        assertThat(now()).isEqualTo(later);
    }

    @Test
    void what_people_do_has_its_time_from_there() {
        Instant later = moveTo(now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS));
        world.api().rate(1, 5, 4.5);

        assertThat(TestDatabase.number(
                        world.postgres,
                        "SELECT extract(epoch FROM rated_at)::bigint FROM ratings WHERE user_id = 1 AND tmdb_id = 5"))
                .isEqualTo(later.getEpochSecond());
        Await.until("handled rating", () -> TestDatabase.number(world.postgres, "SELECT count(*) FROM outbox") == 0);
        assertThat(TestDatabase.number(world.postgres, "SELECT count(*) FROM dead_letters"))
                .isZero();
        assertThat(TestDatabase.number(world.postgres, "SELECT count(*) FROM events WHERE person_id = 1"))
                .isPositive();
    }

    @Test
    void what_is_no_time_is_refused() {
        assertThat(world.api().put(CLOCK, Map.of("now", "tomorrow"), 400).toString())
                .contains("must be a time in UTC");
        assertThat(world.api()
                        .put(CLOCK, Map.of("now", "2026-02-31T00:00:00Z"), 400)
                        .toString())
                .contains("no time that there ever is");
    }

    @Test
    void a_service_for_people_has_no_such_address() {
        try (var usual = World.start(Map.of())) {
            assertThat(usual.api().status(CLOCK)).isEqualTo(404);
        }
    }

    private static Instant now() {
        return Instant.parse(world.api().get(CLOCK).path("now").asString());
    }

    private static Instant moveTo(Instant later) {
        return Instant.parse(world.api()
                .put(CLOCK, Map.of("now", later.toString()), 200)
                .path("now")
                .asString());
    }
}

package marquee.backend.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.backend.drift.Crowd.Ways;
import marquee.events.postgres.PostgresInteractionStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Over HTTP, the store of events and a clock that is told what time it is. */
class DriftTest {

    private static final long SEED = 41;
    private static final Duration SLOT = Duration.ofMinutes(10);

    private final World world = World.start(Map.of("marquee.clock.simulated", true, "marquee.drift.every", "50ms"));
    private final PostgresInteractionStore store = PostgresInteractionStore.open(world.postgres);
    private final Crowd crowd = new Crowd(SEED);
    private Instant now = begin();

    @AfterEach
    void close() {
        store.close();
        world.close();
    }

    @Test
    void thirty_days_that_are_as_they_were_raise_at_most_once() {
        for (int halfDay = 0; halfDay < 60; halfDay++) {
            live(Duration.ofHours(12), Ways.USUAL);
        }

        System.out.printf("drift, seed %d: %.0f alarms in 30 days%n", SEED, alarms());
        assertThat(alarms()).as("seed %d", SEED).isLessThanOrEqualTo(1);
        assertThat(watches().filter(watch -> watch.path("usual").isObject()).count())
                .as("watches that know what is usual")
                .isGreaterThanOrEqualTo(14);
    }

    static Stream<Arguments> shifts() {
        return Stream.of(
                Arguments.of("stars", new Ways(1, OptionalInt.empty(), 1, 0, false, false)),
                Arguments.of("genres", new Ways(0, OptionalInt.of(1), 1, 0, false, false)),
                Arguments.of("activity", new Ways(0, OptionalInt.empty(), 4, 0, false, false)),
                Arguments.of("search_texts", new Ways(0, OptionalInt.empty(), 1, 9, false, false)),
                Arguments.of("coverage", new Ways(0, OptionalInt.empty(), 1, 0, true, false)),
                Arguments.of("cold_share", new Ways(0, OptionalInt.empty(), 1, 0, false, true)));
    }

    @ParameterizedTest
    @MethodSource("shifts")
    void a_shift_raises_within_an_hour_of_event_time(String value, Ways shifted) {
        liveUntilTheThirdEvening();
        assertThat(raised(value)).as("before").isFalse();

        live(Duration.ofHours(1), shifted);

        assertThat(raised(value))
                .as("%s, seed %d: %s", value, SEED, watches().toList())
                .isTrue();
        assertThat(world.metric("marquee_drift_alarms_total{value=\"" + value + "\",window=\"hour\"}"))
                .isEqualTo(1);
    }

    @Test
    void what_was_counted_outlives_a_restart_in_the_middle_of_a_shift() {
        liveUntilTheThirdEvening();
        var harsher = new Ways(1.5, OptionalInt.empty(), 1, 0, false, false);
        live(SLOT, harsher);
        Instant since = now;
        world.restart();
        tellTime(since);

        live(Duration.ofMinutes(50), harsher);
        assertThat(raised("stars")).isTrue();
        String at = hourly("stars").path("raised_at").asString();

        world.restart();
        tellTime(now);
        live(SLOT, harsher);
        assertThat(hourly("stars").path("raised_at").asString()).isEqualTo(at);
        assertThat(Instant.parse(at)).isBetween(since, since.plus(Duration.ofMinutes(50)));
    }

    @Test
    void a_person_counts_once_in_ten_minutes_with_the_scores_of_their_list() {
        for (long person = 1; person <= 20; person++) {
            world.api().forYou(person, 10);
            world.api().forYou(person, 10);
        }

        Await.until("the scores", () -> scores() == 20);
    }

    private long scores() {
        return world.count("SELECT coalesce(sum(n), 0) FROM drift_counts, unnest(counts) AS n WHERE value = 'scores'");
    }

    /** At midnight, so that tests do not depend on the time of day. */
    private Instant begin() {
        Await.until("the first look", () -> world.count("SELECT count(*) FROM drift_reading") == 1);
        Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
        tellTime(midnight);
        awaitLook(midnight);
        return midnight;
    }

    private void liveUntilTheThirdEvening() {
        for (int part = 0; part < 11; part++) {
            live(Duration.ofHours(6), Ways.USUAL);
        }
    }

    /** People do what they do, then it is later, and drift was looked for. */
    private void live(Duration time, Ways ways) {
        List<Instant> slots = Stream.iterate(now.plus(SLOT), slot -> slot.plus(SLOT))
                .limit(time.dividedBy(SLOT))
                .toList();
        store.append(crowd.until(slots, ways));
        now = slots.getLast();
        tellTime(now);
        awaitLook(now);
    }

    private void awaitLook(Instant time) {
        Await.until(
                "a look",
                () -> world.count("SELECT extract(epoch FROM judged_to)::bigint FROM drift_reading")
                        == time.getEpochSecond());
    }

    private void tellTime(Instant time) {
        world.http()
                .put()
                .uri("/api/admin/clock")
                .bodyValue(Map.of("now", time.toString()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Stream<JsonNode> watches() {
        return world.api().get("/api/admin/drift/").valueStream();
    }

    private JsonNode hourly(String value) {
        return watches()
                .filter(watch -> watch.path("value").asString().equals(value)
                        && watch.path("window").asString().equals("hour"))
                .findFirst()
                .orElseThrow();
    }

    private boolean raised(String value) {
        return hourly(value).path("raised").asBoolean();
    }

    private double alarms() {
        return world.metrics()
                .lines()
                .filter(line -> line.startsWith("marquee_drift_alarms_total{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}

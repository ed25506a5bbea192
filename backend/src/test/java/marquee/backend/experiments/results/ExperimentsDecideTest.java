package marquee.backend.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.backend.canary.Visitors;
import marquee.backend.releases.RegisteredReleases;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Release 1 is live, release 3 has shuffled vectors, and hundreds of people come and go while experiments run. */
class ExperimentsDecideTest {

    private static final Decision TEST = Decision.of("a test", "to see");
    private static final long SEED = 29;

    private final World world =
            World.start(Map.of("marquee.experiments.every", "500ms", "marquee.loop.every", "100ms"), Visitors.SQL);
    private final ReleaseRegistry registry = new ReleaseRegistry(world.postgres);
    private final Visitors visitors = new Visitors(world, SEED);

    @BeforeEach
    void begin() {
        world.publishShuffled("3");
        List.of("1", "3").forEach(number -> RegisteredReleases.add(registry, number));
        registry.promote("1", TEST);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_better_variant_is_found_and_one_backend_of_two_looks() {
        try (Backend other = world.another()) {
            assertThat(other.port()).isPositive();
            start("towers", "shuffled: {weight: 1, release: 3}, sound: {weight: 1}");

            comeUntil("towers", results -> results.path("verdict").asString().contains("sound is better"));

            JsonNode results = results("towers");
            System.out.printf(
                    "seed %d: %s after %d and %d movies shown%n",
                    SEED, results.path("verdict"), visitors.shown("towers_shuffled"), visitors.shown("towers_sound"));
            assertThat(results.path("mismatch").asBoolean()).isFalse();
            JsonNode clicks = results.path("differences").get(0);
            assertThat(clicks.path("metric").asString()).isEqualTo("clicks");
            assertThat(clicks.path("low").asDouble()).isPositive();
            JsonNode sound = results.path("variants").get(1);
            assertThat(sound.path("people").asLong()).isGreaterThan(99);
            assertThat(sound.path("coverage").asDouble()).isBetween(0.01, 1.0);
            assertThat(sound.path("metrics").propertyNames())
                    .contains(
                            "clicks",
                            "likes",
                            "positives",
                            "sessions_without_positive",
                            "minutes_to_positive",
                            "impressions_to_positive",
                            "popularity",
                            "degraded",
                            "latency");
        }
    }

    @Test
    void between_variants_that_are_the_same_no_difference_is_told() {
        start("same", "one: {weight: 1}, other: {weight: 1}");

        comeUntil(
                "same",
                results -> results.path("variants")
                        .valueStream()
                        .allMatch(variant -> variant.path("people").asLong() > 200));

        assertThat(results("same")
                        .path("differences")
                        .valueStream()
                        .map(one -> one.path("says").asString()))
                .as("seed %d", SEED)
                .containsOnly("open");
        assertThat(results("same").path("verdict").asString()).startsWith("other cannot be told from the control yet");
    }

    @Test
    void people_who_do_not_fit_the_weights_raise_an_alarm() {
        registry.loaded("3", List.of("movies_lost"));
        start("lost", "sound: {weight: 1}, lost: {weight: 1, release: 3}");

        comeUntil("lost", results -> results.path("mismatch").asBoolean());

        assertThat(results("lost").path("verdict").asString())
                .startsWith("Nothing can be believed: the people are not those that the weights promise");
        assertThat(world.metric("marquee_experiments_looks_total{outcome=\"mismatch\"}"))
                .isPositive();
    }

    @Test
    void people_prefer_the_better_of_two_orders_in_lists_that_are_drafted_from_both() {
        String definition = """
                name: orders
                kind: interleaved
                layer: any
                percent: 100
                variants: {sound: {weight: 1}, shuffled: {weight: 1, release: 3}}
                primary: clicks
                """;
        run(definition, "orders_drafted");
        JsonNode list = world.api().forYou(Visitors.FIRST, 10);
        assertThat(Api.ids(world.api().forYou(Visitors.FIRST, 10))).isEqualTo(Api.ids(list));
        assertThat(Api.ids(list)).doesNotHaveDuplicates().hasSize(10);
        long ofHisGenre = Api.ids(list).stream()
                .filter(movie -> movie % 3 == Visitors.FIRST % 3)
                .count();
        assertThat(ofHisGenre).as("movies of the sound order").isBetween(4L, 6L);

        comeUntil("orders", results -> results.path("verdict").asString().startsWith("The order of"));

        assertThat(results("orders").path("verdict").asString()).startsWith("The order of sound is preferred");
        System.out.printf(
                "interleaved, seed %d: %s after %d movies shown%n",
                SEED, results("orders").path("verdict"), visitors.shown("orders_drafted"));
        world.api().post("/api/admin/experiments/orders/stop/", Map.of("reason", "seen enough"), 200);
        Await.until(
                "the usual list",
                () -> world.api()
                        .forYou(Visitors.FIRST, 10)
                        .path("variant")
                        .asString()
                        .equals("default"));
        Await.until("forgetting", () -> world.count("SELECT count(*) FROM drafted_lists") == 0);
    }

    private void start(String name, String variants) {
        String definition = """
                name: %s
                layer: any
                percent: 100
                variants: {%s}
                primary: clicks
                guardrails: [likes, degraded]
                """.formatted(name, variants);
        run(definition, name);
    }

    private void run(String definition, String label) {
        world.http()
                .post()
                .uri("/api/admin/experiments/")
                .contentType(MediaType.APPLICATION_YAML)
                .bodyValue(definition)
                .exchange()
                .expectStatus()
                .isOk();
        Await.until(
                "assignment",
                () -> LongStream.range(Visitors.FIRST, Visitors.FIRST + 5)
                        .anyMatch(person -> world.api()
                                .forYou(person, 5)
                                .path("variant")
                                .asString()
                                .startsWith(label)));
    }

    private void comeUntil(String name, Predicate<JsonNode> isSo) {
        Await.until("the end of " + name, Duration.ofMinutes(3), () -> {
            visitors.come(50);
            JsonNode results = results(name);
            return !results.isMissingNode() && !results.isNull() && isSo.test(results);
        });
    }

    private JsonNode results(String name) {
        return world.api().get("/api/admin/experiments/" + name + "/").path("results");
    }
}

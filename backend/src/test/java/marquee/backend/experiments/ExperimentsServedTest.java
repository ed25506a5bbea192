package marquee.backend.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.backend.releases.RegisteredReleases;
import marquee.database.TestDatabase;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import marquee.registry.RunningCanary;
import marquee.registry.experiments.Assignment;
import marquee.registry.experiments.ExperimentFile;
import marquee.registry.experiments.ExperimentVariant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Release 1 is live, and twenty people ask for their lists while operators start and stop experiments over HTTP. */
class ExperimentsServedTest {

    private static final Decision TEST = Decision.of("a test", "to see");

    private static final String TOWERS = """
            name: towers
            layer: towers
            percent: 70
            variants:
              live: {weight: 1}
              two: {weight: 1, release: 2}
            primary: likes
            """;

    private static final String VARIED = """
            name: varied
            layer: order
            percent: 100
            variants:
              near: {weight: 1}
              far: {weight: 1, parameters: {diversity: 1}}
            primary: clicks
            guardrails: [likes, degraded]
            """;

    private final World world = World.on(TestDatabase.fresh(), Map.of("marquee.canary.every", "1h"));
    private final ReleaseRegistry registry = new ReleaseRegistry(world.postgres);

    @BeforeEach
    void register() {
        world.publish("2");
        RegisteredReleases.add(registry, "1");
        RegisteredReleases.add(registry, "2");
        registry.promote("1", TEST);
        Await.until("release 1", () -> served(world.api().forYou(1, 10)).equals("1"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void people_have_the_release_of_their_variant_in_every_backend_until_the_experiment_is_stopped() {
        try (Backend other = world.another()) {
            start(TOWERS);

            for (Api api : List.of(world.api(), new Api(World.http(other)))) {
                awaitVariant(api, first(TOWERS, "two"), "towers_two");
                for (long person = 1; person <= 20; person++) {
                    var variant = variant(TOWERS, person);
                    for (String list : List.of("for-you", "sections", "because-you-watched")) {
                        JsonNode answer = api.get("/api/recommendations/" + list + "/?user_id=" + person);
                        assertThat(served(answer))
                                .as("%s of %d", list, person)
                                .isEqualTo(variant.equals(Optional.of("two")) ? "2" : "1");
                        assertThat(variant(answer))
                                .as("%s of %d", list, person)
                                .isEqualTo(variant.map(name -> "towers_" + name).orElse("default"));
                    }
                }
                assertThat(variant(api.get("/api/recommendations/sections/"))).isEqualTo("default");
            }

            stop("towers");

            for (Api api : List.of(world.api(), new Api(World.http(other)))) {
                awaitVariant(api, first(TOWERS, "two"), "default");
                assertThat(served(api.forYou(first(TOWERS, "two"), 10))).isEqualTo("1");
            }
        }
    }

    @Test
    void a_parameter_changes_the_lists_of_those_who_have_the_variant() {
        start(VARIED);
        long far = first(VARIED, "far");
        long near = first(VARIED, "near");
        awaitVariant(world.api(), far, "varied_far");

        assertThat(Api.ids(world.api().forYou(far, 10))).isEqualTo(asked(far, "1"));
        assertThat(Api.ids(world.api().forYou(far, 10))).isNotEqualTo(asked(far, "0.01"));
        assertThat(Api.ids(world.api().forYou(near, 10))).isNotEqualTo(asked(near, "1"));
    }

    @Test
    void experiments_of_several_layers_run_at_once_and_answers_name_them_all() {
        start(TOWERS);
        start(VARIED);
        long both = LongStream.rangeClosed(1, 20)
                .filter(person -> variant(TOWERS, person).equals(Optional.of("two")))
                .filter(person -> variant(VARIED, person).equals(Optional.of("far")))
                .findFirst()
                .orElseThrow();

        awaitVariant(world.api(), both, "towers_two__varied_far");

        JsonNode answer = world.api().forYou(both, 10);
        assertThat(served(answer)).isEqualTo("2");
        var exposed = new HashMap<String, Object>(Map.of("type", "exposed", "user_id", both, "list", "for_you"));
        exposed.put("event_id", "6f1c2a34-0000-4000-8000-000000000001");
        exposed.put("recommendation_id", answer.path("recommendation_id").asString());
        exposed.put("variant", variant(answer));
        exposed.put("strategy", answer.path("strategy").asString());
        exposed.put("shown", List.of(Map.of("tmdb_id", 3, "position", 1)));
        world.api().post("/api/events/", exposed, 202);
        Await.until("counts", () -> answers("towers_two", both) > 0 && answers("varied_far", both) > 0);
        assertThat(world.metric("marquee_variants_seconds_count{degraded=\"false\",variant=\"varied_far\"}"))
                .isPositive();
    }

    @Test
    void a_release_that_cannot_be_opened_leaves_its_people_to_the_live_one_and_is_counted() {
        registry.loaded("2", List.of("movies_lost", "gems_lost", "content_lost"));
        start(TOWERS);
        long two = first(TOWERS, "two");

        awaitVariant(world.api(), first(TOWERS, "live"), "towers_live");

        JsonNode answer = world.api().forYou(two, 10);
        assertThat(served(answer)).isEqualTo("1");
        assertThat(variant(answer)).isEqualTo("default");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(world.metric("marquee_variants_unopened_total{variant=\"towers_two\"}"))
                .isPositive();
    }

    @Test
    void who_has_a_release_by_an_experiment_is_left_out_by_the_canary() {
        world.publish("3");
        RegisteredReleases.add(registry, "3");
        start(TOWERS);
        awaitVariant(world.api(), first(TOWERS, "two"), "towers_two");

        registry.startCanary("3", TEST);
        registry.canaryAt("3", new RunningCanary.Progress(List.of(100), 0, 0, 0), TEST);

        long outside = LongStream.rangeClosed(1, 20)
                .filter(person -> variant(TOWERS, person).isEmpty())
                .findFirst()
                .orElseThrow();
        awaitVariant(world.api(), outside, "canary-3");
        assertThat(variant(world.api().forYou(first(TOWERS, "two"), 10))).isEqualTo("towers_two");
        assertThat(variant(world.api().forYou(first(TOWERS, "live"), 10))).isEqualTo("towers_live");
    }

    @Test
    void an_experiment_is_shown_with_what_was_done_about_it() {
        start(TOWERS);
        stop("towers");

        assertThat(world.api()
                        .get("/api/admin/experiments/")
                        .get(0)
                        .path("stopped_at")
                        .isString())
                .isTrue();
        JsonNode shown = world.api().get("/api/admin/experiments/towers/");
        assertThat(shown.path("definition").asString()).isEqualTo(TOWERS);
        assertThat(shown.path("experiment")
                        .path("variants")
                        .get(1)
                        .path("release")
                        .asString())
                .isEqualTo("2");
        assertThat(shown.path("changes").get(1).path("why").asString()).isEqualTo("seen enough");
        world.api().get("/api/admin/experiments/none/", 404);
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        refused(
                TOWERS.replace("release: 2", "release: 9"),
                409,
                "There is no release 9 that could be tried; " + "./marquee releases list shows those there are.");
        refused(
                VARIED.replace("diversity: 1", "fame: 1"),
                422,
                "line 6: There is no parameter \"fame\"; there are calibration, profile, fatigue, diversity");
        refused(
                VARIED.replace("parameters: {diversity: 1}", "ranker: best"),
                422,
                "line 6: There is no ranker \"best\"; choose none, lightgbm, cross-encoder.");
        start(VARIED);
        refused(
                VARIED.replace("name: varied", "name: again\nsalt: other"),
                409,
                "again: another experiment runs in layer order.");
    }

    private void start(String definition) {
        post(definition).expectStatus().isOk();
    }

    private void refused(String definition, int status, String sentence) {
        post(definition)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(sentence);
    }

    private WebTestClient.ResponseSpec post(String definition) {
        return world.http()
                .post()
                .uri("/api/admin/experiments/")
                .contentType(MediaType.APPLICATION_YAML)
                .bodyValue(definition)
                .exchange();
    }

    private void stop(String name) {
        world.api().post("/api/admin/experiments/" + name + "/stop/", Map.of("reason", "seen enough"), 200);
    }

    private void awaitVariant(Api api, long person, String variant) {
        Await.until(variant, () -> variant(api.forYou(person, 10)).equals(variant));
    }

    private List<Long> asked(long person, String diversity) {
        return Api.ids(world.api()
                .get("/api/recommendations/for-you/?limit=10&user_id=" + person + "&diversity=" + diversity));
    }

    private long answers(String variant, long person) {
        return world.count("SELECT coalesce(sum(answers), 0) FROM variant_answers WHERE variant = '" + variant
                + "' AND person_id = " + person);
    }

    private static long first(String definition, String variant) {
        return LongStream.rangeClosed(1, 20)
                .filter(person -> variant(definition, person).equals(Optional.of(variant)))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> variant(String definition, long person) {
        return Assignment.of(ExperimentFile.read(definition), person).map(ExperimentVariant::name);
    }

    private static String served(JsonNode answer) {
        return answer.path("release").asString("");
    }

    private static String variant(JsonNode answer) {
        return answer.path("variant").asString();
    }
}

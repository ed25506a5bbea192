package marquee.backend.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.database.TestDatabase;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two releases in the registry, of which the first is live; the index's alias names the second. */
class ReleasesTest {

    private static final Decision TEST = Decision.of("a test", "to see");

    private final World world = World.on(TestDatabase.fresh(), Map.of());
    private final ReleaseRegistry registry = new ReleaseRegistry(world.postgres);

    @BeforeEach
    void register() {
        world.publish("2");
        RegisteredReleases.add(registry, "1");
        RegisteredReleases.add(registry, "2");
        registry.promote("1", TEST);
        awaitServed(world.http(), "1");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void what_is_promoted_serves_everywhere_without_a_failed_request_and_a_rollback_outlives_a_restart() {
        try (Backend other = world.another();
                var traffic = new Traffic(List.of(world.http(), World.http(other)))) {
            assertThat(served(World.http(other))).isEqualTo("1");

            post("/api/admin/releases/2/promote")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("live");
            awaitServed(world.http(), "2");
            awaitServed(World.http(other), "2");
            traffic.goOn();

            post("/api/admin/releases/rollback")
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.release")
                    .isEqualTo("1");
            awaitServed(world.http(), "1");
            awaitServed(World.http(other), "1");
            traffic.goOn();

            assertThat(traffic.failures()).isEmpty();
        }

        world.restart();

        assertThat(served(world.http())).isEqualTo("1");
    }

    @Test
    void the_release_to_go_back_to_is_open_already() {
        registry.promote("2", TEST);
        awaitServed(world.http(), "2");
        int opened = world.vectors.opened.get();

        registry.rollback(TEST);
        awaitServed(world.http(), "1");

        assertThat(world.vectors.opened).hasValue(opened);
    }

    @Test
    void a_start_opens_the_release_to_go_back_to_as_well() {
        registry.promote("2", TEST);
        awaitServed(world.http(), "2");
        int opened = world.vectors.opened.get();

        world.restart();

        Await.until("opening of both", () -> world.vectors.opened.get() == opened + 2);
        registry.rollback(TEST);
        awaitServed(world.http(), "1");
        assertThat(world.vectors.opened).hasValue(opened + 2);
    }

    @Test
    void a_start_is_ready_though_nothing_of_the_release_to_go_back_to_can_be_opened() {
        registry.promote("2", TEST);
        registry.loaded("1", List.of("movies_lost", "gems_lost", "content_lost"));

        world.restart();

        Await.until("readiness", () -> world.api().status("/actuator/health/readiness") == 200);
        assertThat(served(world.http())).isEqualTo("2");
    }

    @Test
    void reload_answers_when_what_is_live_is_served() {
        registry.promote("2", TEST);

        world.http()
                .post()
                .uri("/api/admin/releases/reload")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.release")
                .isEqualTo("2");
        assertThat(served(world.http())).isEqualTo("2");
    }

    @Test
    void releases_are_shown_with_who_changed_them_and_why() {
        var list = world.api().get("/api/admin/releases/");
        assertThat(list.get(0).path("release").asString()).isEqualTo("2");
        assertThat(list.get(0).path("state").asString()).isEqualTo("candidate");
        assertThat(list.get(1).path("origin").path("git_commit").asString()).isEqualTo("f00d");

        var changes = world.api().get("/api/admin/releases/1/").path("changes");
        assertThat(changes.get(1).path("became").asString()).isEqualTo("live");
        assertThat(changes.get(1).path("who").asString()).isEqualTo("a test");
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        post("/api/admin/releases/1/retire")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("Release 1 is live: promote another one first, or roll back.");
        post("/api/admin/releases/rollback").expectStatus().isEqualTo(409);
        post("/api/admin/releases/9/promote").expectStatus().isNotFound();
        post("/api/admin/releases/0/promote").expectStatus().isBadRequest();
        post("/api/admin/releases/nine/promote").expectStatus().isNotFound();
        assertThat(served(world.http())).isEqualTo("1");
    }

    @Test
    void a_canary_is_begun_over_http_and_there_is_one_at_a_time() {
        post("/api/admin/releases/2/canary")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("canary");

        post("/api/admin/releases/2/canary").expectStatus().isEqualTo(409);
        var canary = world.api().get("/api/admin/releases/2/").path("canary");
        assertThat(canary.path("control").asString()).isEqualTo("1");
        assertThat(world.api().get("/api/admin/releases/1/").path("canary").isNull())
                .isTrue();
    }

    @Test
    void a_page_of_another_site_changes_nothing_since_a_form_is_no_json() {
        world.http()
                .post()
                .uri("/api/admin/releases/2/promote")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("{\"reason\": \"none\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
    }

    @Test
    void the_version_names_release_and_commit() {
        var version = world.api().get("/api/version/");
        assertThat(version.path("release").asString()).isEqualTo("1");
        assertThat(version.propertyNames()).contains("commit", "build");
    }

    private WebTestClient.ResponseSpec post(String path) {
        return world.http()
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\": \"to see\"}")
                .exchange();
    }

    private static void awaitServed(WebTestClient http, String release) {
        Await.until("release " + release, () -> served(http).equals(release));
    }

    private static String served(WebTestClient http) {
        return new Api(http).get("/api/version").path("release").asString();
    }
}

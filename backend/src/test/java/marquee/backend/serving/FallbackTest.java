package marquee.backend.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FallbackTest {

    private World world;
    private Api api;

    @BeforeEach
    void start() {
        world = World.start(Map.of(
                "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state", "100ms",
                "marquee.serving.refresh", "100ms",
                "marquee.serving.drain", "0ms"));
        api = world.api();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void without_the_tower_the_cold_start_formula_answers_and_says_so() {
        world.tower.down.set(true);

        JsonNode answer = api.forYou(4, 20);

        assertThat(answer.path("strategy").asString()).isEqualTo("cold_start");
        assertThat(answer.path("degraded").asBoolean()).isTrue();
        assertThat(Api.ids(answer)).hasSize(20).allMatch(id -> World.genre(id).equals("Drama"));
        JsonNode similar = api.get("/api/recommendations/similar/?tmdb_id=33");
        assertThat(similar.path("strategy").asString()).isEqualTo("similar");
        assertThat(similar.path("degraded").asBoolean()).isTrue();
        assertThat(Api.ids(similar)).hasSize(20).allMatch(id -> World.genre(id).equals("Comedy"));
        assertThat(world.metrics())
                .contains("marquee_answers_total{cause=\"tower\",degraded=\"true\",strategy=\"cold_start\"} 1.0")
                .contains("marquee_answers_total{cause=\"tower\",degraded=\"true\",strategy=\"similar\"} 1.0");
        world.tower.down.set(false);
        assertThat(api.forYou(4, 20).path("strategy").asString()).isEqualTo("two_tower");
    }

    @Test
    void a_bug_is_not_covered_by_a_fallback_but_answered_as_what_it_is() {
        world.tower.broken.set(true);

        for (int i = 0; i < 15; i++) {
            JsonNode problem = api.get("/api/recommendations/for-you/?user_id=4", 500);
            assertThat(problem.path("incident").asString()).isNotBlank();
            api.get("/api/recommendations/similar/?tmdb_id=33", 500);
        }

        world.tower.broken.set(false);
        assertThat(api.forYou(4, 20).path("degraded").asBoolean()).isFalse();
        assertThat(world.metrics())
                .contains("marquee_answers_total{cause=\"none\",degraded=\"false\",strategy=\"two_tower\"}")
                .contains("marquee_index_search_seconds_count{plan=\"scan\"}")
                .contains("marquee_index_compared_count{plan=\"scan\"}");
    }

    @Test
    void without_the_index_the_best_known_movies_in_memory_answer_as_personally_and_say_so() {
        world.awaitMemory();
        Map<String, String> strategies = Map.of(
                "/api/recommendations/for-you/?user_id=4", "two_tower",
                "/api/recommendations/for-you/?user_id=4&diversity=0.5", "two_tower",
                "/api/recommendations/by-genre/?genre=Drama&user_id=4", "two_tower",
                "/api/recommendations/similar/?tmdb_id=50", "similar",
                "/api/recommendations/seed-movies/", "varied");
        long best = Api.ids(api.forYou(4, 20)).getFirst();
        world.vectors.down.set(true);
        api.rate(4, best, 4);

        strategies.forEach((path, strategy) -> {
            JsonNode answer = api.get(path);
            assertThat(answer.path("strategy").asString()).as(path).isEqualTo(strategy);
            assertThat(answer.path("release").asString()).as(path).isEqualTo("1");
            assertThat(Api.ids(answer)).as(path).hasSize(20).doesNotHaveDuplicates();
        });
        JsonNode answer = api.forYou(4, 20);
        assertThat(answer.path("degraded").asBoolean()).isTrue();
        assertThat(Api.ids(answer))
                .doesNotContain(best)
                .allMatch(id -> World.genre(id).equals("Drama"));
        assertThat(world.metric("marquee_answers_total{cause=\"index\",degraded=\"true\",strategy=\"two_tower\"}"))
                .isPositive();
    }

    @Test
    void of_several_rows_only_the_first_asks_an_index_that_is_down() {
        world.awaitMemory();
        List<Long> liked = Api.ids(api.get("/api/recommendations/by-genre/?genre=Comedy&limit=3"));
        liked.forEach(movie -> api.rate(3, movie, 5));
        world.vectors.down.set(true);
        int refusedBefore = world.vectors.refused.get();

        JsonNode answer = api.get("/api/recommendations/because-you-watched/?user_id=3&rows=3");

        assertThat(answer.path("degraded").asBoolean()).isTrue();
        assertThat(answer.path("items")).hasSize(3);
        assertThat(world.vectors.refused.get() - refusedBefore).isLessThan(2);
    }

    @Test
    void without_index_and_memory_popular_movies_answer_and_say_so() {
        try (Backend forgetful = World.ready(world.starting(Map.of("marquee.serving.remembered-movies", 0)))) {
            world.vectors.down.set(true);
            Api other = new Api(World.http(forgetful));
            for (String path : List.of(
                    "/api/recommendations/for-you/?user_id=1",
                    "/api/recommendations/by-genre/?genre=Drama&user_id=1",
                    "/api/recommendations/similar/?tmdb_id=50",
                    "/api/recommendations/seed-movies/")) {
                JsonNode answer = other.get(path);
                assertThat(answer.path("strategy").asString()).as(path).isEqualTo("popular");
                assertThat(answer.path("degraded").asBoolean()).as(path).isTrue();
                assertThat(Api.ids(answer)).as(path).hasSize(20).doesNotHaveDuplicates();
            }
            assertThat(other.get("/actuator/health/readiness").path("status").asString())
                    .isEqualTo("UP");
        }
    }

    @Test
    void no_fallback_shows_what_the_person_has_rated() {
        List<Long> mostRated = Api.ids(api.get("/api/recommendations/seed-movies/?limit=10"));
        mostRated.forEach(movie -> api.rate(1, movie, 3));
        world.vectors.down.set(true);
        world.tower.down.set(true);

        for (String path : List.of(
                "/api/recommendations/for-you/?user_id=1",
                "/api/recommendations/by-genre/?genre=Drama&user_id=1",
                "/api/recommendations/similar/?tmdb_id=50&user_id=1",
                "/api/recommendations/seed-movies/?user_id=1")) {
            assertThat(Api.ids(api.get(path)))
                    .as(path)
                    .hasSize(20)
                    .doesNotContainAnyElementsOf(Api.ids(api.get("/api/users/1/ratings/?limit=100")));
        }
    }

    @Test
    void what_is_broken_is_left_in_peace_and_used_again_when_it_is_back() {
        isLeftInPeaceAndUsedAgain("index", world.vectors.down);
        api.rate(2, 1, 4); // or the tower would not be asked
        isLeftInPeaceAndUsedAgain("tower", world.tower.down);
    }

    private void isLeftInPeaceAndUsedAgain(String part, AtomicBoolean down) {
        down.set(true);
        Await.until("peace for the " + part, () -> {
            for (int i = 0; i < 5; i++) {
                assertThat(Api.ids(api.forYou(2, 5))).hasSize(5);
            }
            return world.metric(notAsked(part)) > 0;
        });
        down.set(false);
        Await.until("the " + part, () -> !api.forYou(2, 5).path("degraded").asBoolean());
    }

    @Test
    void when_the_alias_moves_the_other_release_answers_with_its_own_tower() throws InterruptedException {
        world.publish("2");

        JsonNode answer = api.forYou(1, 20);
        for (int i = 0; i < 100 && !answer.path("release").asString().equals("2"); i++) {
            Thread.sleep(50);
            answer = api.forYou(1, 20);
        }
        assertThat(answer.path("release").asString()).isEqualTo("2");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(Api.ids(answer)).allMatch(id -> World.genre(id).equals("Drama"));
    }

    @Test
    void when_the_catalogue_of_a_release_changes_nothing_computed_from_the_earlier_one_is_shown()
            throws InterruptedException {
        String similar = "/api/recommendations/similar/?tmdb_id=3&limit=30";
        assertThat(Api.ids(api.get(similar))).anyMatch(id -> id > 60);

        world.recatalogue("1", 60);

        List<Long> found = Api.ids(api.get(similar));
        for (int i = 0; i < 100 && !found.stream().allMatch(id -> id <= 60); i++) {
            Thread.sleep(50);
            found = Api.ids(api.get(similar));
        }
        assertThat(found).hasSize(30).allMatch(id -> id <= 60);
    }

    /** Counts the calls that a part was spared. */
    private static String notAsked(String part) {
        return "resilience4j_circuitbreaker_not_permitted_calls_total{kind=\"not_permitted\",name=\"" + part + "\"}";
    }
}

package marquee.backend.recommendations.forhistory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.backend.Api;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ForHistoryTest {

    private static final String PATH = "/api/recommendations/for-history/";
    private static final List<Map<String, Object>> HORROR =
            List.of(rating(2, 5), rating(5, 4.5), rating(8, 4), rating(3, 1));

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start();
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void it_is_the_list_of_a_newcomer_who_says_the_same() {
        var told = Map.of("ratings", HORROR, "genres", List.of("horror"));
        long newcomer = api.post("/api/users/cold_start/", told, 201).path("id").asLong();

        JsonNode list = api.post(PATH + "?limit=30", told, 200);

        JsonNode own = api.forYou(newcomer, 30);
        assertThat(Api.ids(list)).hasSize(30).isEqualTo(Api.ids(own)).doesNotContain(2L, 5L, 8L, 3L);
        for (String field : List.of("strategy", "release", "degraded")) {
            assertThat(list.path(field)).isEqualTo(own.path(field));
        }
        assertThat(list.at("/items/0/reason")).isEqualTo(own.at("/items/0/reason"));
    }

    @Test
    void nothing_is_stored() {
        String counts = "SELECT (SELECT count(*) FROM users) + (SELECT count(*) FROM ratings) +"
                + " (SELECT coalesce(sum(ratings), 0) FROM movie_ratings) + (SELECT count(*) FROM marks)";
        long before = world.count(counts);
        api.post(PATH, Map.of("ratings", HORROR), 200);
        assertThat(world.count(counts)).isEqualTo(before);
    }

    @Test
    void different_histories_get_different_lists_and_equal_ones_the_same() {
        var comedy = List.of(rating(3, 5), rating(6, 4.5), rating(9, 4));
        var horror = Api.ids(api.post(PATH, Map.of("ratings", HORROR), 200));
        var other = Api.ids(api.post(PATH, Map.of("ratings", comedy), 200));

        assertThat(other).isNotEqualTo(horror);
        assertThat(Api.ids(api.post(PATH, Map.of("ratings", HORROR), 200))).isEqualTo(horror);
    }

    @Test
    void the_order_is_told_by_times_and_the_last_rating_of_a_movie_counts() {
        var timed = new ArrayList<>(List.of(
                at(rating(2, 5), "2020-01-01T00:00:00Z"),
                at(rating(2, 0.5), "2019-01-01T01:00:00+01:00"),
                at(rating(5, 4), "2021-01-01T00:00:00.123456Z"),
                at(rating(8, 5), "2999-01-01T00:00:00Z")));
        var list = Api.ids(api.post(PATH, Map.of("ratings", timed), 200));
        Collections.shuffle(timed, new java.util.Random(1));
        assertThat(Api.ids(api.post(PATH, Map.of("ratings", timed), 200))).isEqualTo(list);
        assertThat(list).allMatch(movie -> movie % 3 == 2);
    }

    @Test
    void what_the_catalogue_does_not_hold_is_passed_over() {
        var more = new ArrayList<>(HORROR);
        more.add(rating(4711, 5));
        assertThat(Api.ids(api.post(PATH, Map.of("ratings", more), 200)))
                .isEqualTo(Api.ids(api.post(PATH, Map.of("ratings", HORROR), 200)));
    }

    @Test
    void who_tells_nothing_gets_what_is_popular() {
        for (Object nothing : List.of(Map.of(), Map.of("ratings", List.of(), "genres", List.of()))) {
            JsonNode list = api.post(PATH, nothing, 200);
            assertThat(list.path("strategy").asString()).isEqualTo("popular");
            assertThat(Api.ids(list)).hasSize(20);
        }
    }

    @Test
    void pages_go_on_through_the_whole_catalogue() {
        var shown = new ArrayList<Long>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = api.post(
                    PATH + "?limit=50" + cursor.map(next -> "&cursor=" + next).orElse(""),
                    Map.of("ratings", HORROR),
                    200);
            shown.addAll(Api.ids(page));
            cursor = Api.cursor(page);
        } while (cursor.isPresent());
        assertThat(shown).hasSize(World.MOVIES - HORROR.size()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ratings\": [{\"tmdb_id\": 1, \"rating\": 5.5}]}",
                "{\"ratings\": [{\"tmdb_id\": 0, \"rating\": 5}]}",
                "{\"ratings\": [{\"tmdb_id\": \"1\", \"rating\": 5}]}",
                "{\"ratings\": [{\"rating\": 5}]}",
                "{\"ratings\": [{\"tmdb_id\": 1}]}",
                "{\"ratings\": [{\"tmdb_id\": 1, \"rating\": 5, \"rated_at\": \"yesterday\"}]}",
                "{\"ratings\": [{\"tmdb_id\": 1, \"rating\": 5, \"rated_at\": 1700000000}]}",
                "{\"ratings\": [{\"tmdb_id\": 1, \"rating\": 5, \"rated_at\": \"2023-02-30T00:00:00Z\"}]}",
                "{\"ratings\": [{\"tmdb_id\": 1, \"rating\": 5, \"rated_at\": \"1969-12-31T23:59:59Z\"}]}",
                "{\"ratings\": [null]}",
                "{\"ratings\": 5}",
                "{\"genres\": [\"a\\u0000b\"]}",
                "[]",
                "nonsense"
            })
    void what_is_not_as_documented_is_refused_by_the_field(String body) {
        JsonNode problem = api.post(PATH, body, 400);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(problem.path("detail").asString()).isNotBlank();
    }

    @Test
    void unknown_genres_and_too_long_histories_are_refused() {
        assertThat(api.post(PATH, Map.of("genres", List.of("Nonsense")), 404)
                        .path("detail")
                        .asString())
                .contains("Nonsense");
        var tooMany =
                IntStream.rangeClosed(1, 2_001).mapToObj(id -> rating(id, 4)).toList();
        assertThat(api.post(PATH, Map.of("ratings", tooMany), 400)
                        .path("detail")
                        .asString())
                .contains("ratings");
        api.post(PATH, Map.of("ratings", tooMany.subList(0, 2_000)), 200);
        api.post(PATH + "?limit=0", Map.of(), 400);
        api.post(PATH + "?cursor=forged", Map.of(), 400);
        api.get(PATH, 405);
    }

    private static Map<String, Object> rating(long movie, double stars) {
        return Map.of("tmdb_id", movie, "rating", stars);
    }

    private static Map<String, Object> at(Map<String, Object> rating, String time) {
        return Map.of("tmdb_id", rating.get("tmdb_id"), "rating", rating.get("rating"), "rated_at", time);
    }
}

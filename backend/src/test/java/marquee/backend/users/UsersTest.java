package marquee.backend.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.backend.Api;
import marquee.backend.World;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class UsersTest {

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
    void people_show_what_they_are_like() {
        JsonNode user = api.get("/api/users/1/");

        assertThat(user.path("display_name").asString()).isEqualTo("MovieLens 1");
        assertThat(user.path("rating_count").asInt()).isEqualTo(10);
        assertThat(user.path("favourite_genres").get(0).asString()).isEqualTo("Drama");
        assertThat(user.path("favourite_movies")).hasSize(5);
    }

    @Test
    void what_somebody_disliked_is_no_favourite_of_theirs() {
        long id = welcome(Map.of("ratings", List.of(rating(2, 1), rating(3, 5), rating(5, 0.5), rating(6, 4))));

        JsonNode user = api.get("/api/users/" + id + "/");

        List<Long> favourites = new ArrayList<>();
        user.path("favourite_movies")
                .forEach(movie -> favourites.add(movie.path("tmdb_id").asLong()));
        assertThat(favourites).containsExactly(3L, 6L);
        assertThat(user.path("favourite_genres")).hasSize(1);
        assertThat(user.path("favourite_genres").get(0).asString()).isEqualTo(World.genre(3));
    }

    @Test
    void people_are_listed_page_by_page() {
        List<Long> ids = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = api.get("/api/users/?limit=8&q=movielens"
                    + cursor.map(next -> "&cursor=" + next).orElse(""));
            page.path("items").forEach(user -> ids.add(user.path("id").asLong()));
            cursor = Api.cursor(page);
        } while (cursor.isPresent());
        assertThat(ids).hasSize(20).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void people_are_found_by_name_and_wildcards_mean_themselves() {
        assertThat(names("/api/users/?q=lens 2")).containsExactly("MovieLens 2", "MovieLens 20");
        assertThat(names("/api/users/?q=%25")).isEmpty();
        assertThat(names("/api/users/?q=7")).containsExactly("MovieLens 7", "MovieLens 17");
    }

    @Test
    void someone_new_is_served_at_once_and_not_just_with_what_is_popular() {
        long id = welcome(Map.of(
                "name",
                "Ada",
                "genres",
                List.of("horror"),
                "ratings",
                List.of(rating(2, 5), rating(5, 4.5), rating(8, 4))));

        JsonNode answer = api.forYou(id, 20);

        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(answer.path("strategy").asString()).isEqualTo("two_tower");
        assertThat(Api.ids(answer)).hasSize(20).doesNotContain(2L, 5L, 8L);
        assertThat(Api.ids(answer)).allMatch(movie -> World.genre(movie).equals("Horror"));
        assertThat(Api.ids(answer)).isNotEqualTo(Api.ids(api.forYou(welcome(Map.of()), 20)));
        assertThat(api.get("/api/users/" + id + "/").path("display_name").asString())
                .isEqualTo("Ada");
    }

    @Test
    void someone_who_says_nothing_gets_what_is_popular() {
        long id = welcome(Map.of());
        JsonNode answer = api.forYou(id, 10);
        assertThat(answer.path("strategy").asString()).isEqualTo("popular");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(Api.ids(answer)).hasSize(10);
        assertThat(api.get("/api/users/" + id + "/").path("display_name").asString())
                .startsWith("Guest ");
    }

    @Test
    void someone_who_only_chose_a_genre_gets_that_genre_by_the_formula_and_nothing_is_degraded() {
        long id = welcome(Map.of("genres", List.of("Comedy")));
        JsonNode answer = api.forYou(id, 10);
        assertThat(answer.path("strategy").asString()).isEqualTo("cold_start");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(Api.ids(answer)).allMatch(movie -> World.genre(movie).equals("Comedy"));
    }

    @Test
    void names_and_genres_are_kept_tidy() {
        long id = welcome(Map.of("name", "  Zoe\u0308\u00a0", "genres", List.of("Comedy", "comedy", " COMEDY")));
        JsonNode user = api.get("/api/users/" + id + "/");
        assertThat(user.path("display_name").asString()).isEqualTo("Zo\u00eb");
        assertThat(user.path("favourite_genres")).hasSize(1);
    }

    @Test
    void of_two_ratings_for_one_movie_the_last_one_counts() {
        long id = welcome(Map.of("ratings", List.of(rating(1, 1), rating(1, 5))));
        JsonNode ratings = api.get("/api/users/" + id + "/ratings/");
        assertThat(ratings.path("items")).hasSize(1);
        assertThat(ratings.path("items").get(0).path("rating").asDouble()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ratings\": [{\"tmdb_id\": 1, \"rating\": 5.5}]}",
                "{\"ratings\": [{\"tmdb_id\": 1, \"rating\": 0}]}",
                "{\"ratings\": [{\"tmdb_id\": 1, \"rating\": 3.3}]}",
                "{\"ratings\": [{\"tmdb_id\": 1}]}",
                "{\"ratings\": [{\"rating\": 4}]}",
                "{\"ratings\": [null]}",
                "{\"genres\": [null]}",
                "{\"ratings\": 7}",
                "{\"genres\": \"Comedy, not a list\"}",
                "not json",
                ""
            })
    void a_malformed_start_is_refused_and_stores_nobody(String body) {
        long before = world.count("SELECT count(*) FROM users");
        api.post("/api/users/cold_start/", body, 400);
        assertThat(world.count("SELECT count(*) FROM users")).isEqualTo(before);
    }

    @Test
    void unknown_genres_and_movies_are_named_and_nobody_is_stored() {
        long before = world.count("SELECT count(*) FROM users");
        assertThat(api.post("/api/users/cold_start/", Map.of("genres", List.of("Nonsense")), 404)
                        .toString())
                .contains("Nonsense");
        assertThat(api.post("/api/users/cold_start/", Map.of("ratings", List.of(rating(4711, 4))), 404)
                        .toString())
                .contains("4711");
        assertThat(world.count("SELECT count(*) FROM users")).isEqualTo(before);
    }

    @Test
    void a_start_that_is_sent_again_finds_the_same_person_and_another_under_its_key_is_refused() {
        Map<String, Object> ada = Map.of("name", "Ada", "ratings", List.of(rating(1, 5), rating(4, 4)));
        long before = world.count("SELECT count(*) FROM users");

        List<Long> ids = IntStream.range(0, 8)
                .parallel()
                .mapToObj(turn -> welcome(ada, "adas-start"))
                .toList();

        assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
        assertThat(world.count("SELECT count(*) FROM users")).isEqualTo(before + 1);
        assertThat(api.get("/api/users/" + ids.getFirst() + "/ratings/").path("items"))
                .hasSize(2);
        api.post("/api/users/cold_start/", Map.of("name", "Bob"), Map.of("Idempotency-Key", "adas-start"), 422);
        assertThat(welcome(ada, "another-start")).isNotEqualTo(ids.getFirst());
        assertThat(world.count("SELECT count(*) FROM users")).isEqualTo(before + 2);
        assertThat(world.miscountedMovies()).isZero();
    }

    @Test
    void a_key_whose_start_was_refused_is_free_again() {
        Map<String, Object> wrong = Map.of("ratings", List.of(rating(4711, 4)));
        api.post("/api/users/cold_start/", wrong, Map.of("Idempotency-Key", "refused-first"), 404);
        assertThat(welcome(Map.of("ratings", List.of(rating(1, 4))), "refused-first"))
                .isPositive();
    }

    @Test
    void the_key_of_a_start_is_free_again_when_it_is_more_than_a_day_old() {
        long first = welcome(Map.of("name", "Ada"), "long-ago");
        long second = welcome(Map.of("name", "Bob"), "today");
        TestDatabase.execute(
                world.postgres,
                "UPDATE newcomer_keys SET came_at = came_at - interval '2 days' WHERE user_id = " + first);

        welcome(Map.of("name", "Cleo"), "now");

        assertThat(welcome(Map.of("name", "Dora"), "long-ago")).isNotEqualTo(first);
        assertThat(welcome(Map.of("name", "Bob"), "today")).isEqualTo(second);
    }

    @Test
    void a_person_who_leaves_leaves_nothing_behind() {
        long id =
                welcome(Map.of("genres", List.of("Drama"), "ratings", List.of(rating(1, 5), rating(4, 5))), "leaving");
        api.post("/api/users/" + id + "/rate/", rating(7, 5), Map.of("Idempotency-Key", "k"), 200);

        api.delete("/api/users/" + id + "/", 202);

        assertThat(world.count("SELECT (SELECT count(*) FROM users WHERE id = %1$d)".formatted(id)
                        + " + (SELECT count(*) FROM ratings WHERE user_id = %1$d)".formatted(id)
                        + " + (SELECT count(*) FROM newcomer_keys WHERE user_id = %1$d)".formatted(id)
                        + " + (SELECT count(*) FROM idempotency_keys WHERE user_id = %1$d)".formatted(id)))
                .isZero();
        assertThat(world.count("SELECT count(*) FROM deleted_users WHERE id = " + id))
                .as("so that no import brings them back")
                .isOne();
        assertThat(world.miscountedMovies()).isZero();
        api.get("/api/users/" + id + "/", 404);
        api.get("/api/recommendations/for-you/?user_id=" + id, 404);
        api.delete("/api/users/" + id + "/", 404);
    }

    private static long welcome(Object request) {
        return api.post("/api/users/cold_start/", request, 201).path("id").asLong();
    }

    private static long welcome(Object request, String key) {
        return api.post("/api/users/cold_start/", request, Map.of("Idempotency-Key", key), 201)
                .path("id")
                .asLong();
    }

    private static Map<String, Object> rating(long movie, double stars) {
        return Map.of("tmdb_id", movie, "rating", stars);
    }

    private static List<String> names(String path) {
        return api.get(path)
                .path("items")
                .valueStream()
                .map(user -> user.path("display_name").asString())
                .toList();
    }
}

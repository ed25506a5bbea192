package marquee.backend.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RatingsTest {

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of(), """
                INSERT INTO users (id, name) VALUES (99, 'Somebody');
                INSERT INTO idempotency_keys (user_id, key, tmdb_id, half_stars, rated_at) VALUES
                    (99, 'nine-days-ago', 1, 8, now() - interval '9 days'),
                    (99, 'an-hour-ago', 1, 8, now() - interval '1 hour');
                INSERT INTO users (id, name, rating_count) VALUES (98, 'Somebody who remembers', 3);
                INSERT INTO movies (tmdb_id, title, genres, tags, keywords, people, vote_average, vote_count) VALUES
                    (121, 'Movie 121', '{}', '{}', '{}', '{}', 7, 0), (122, 'Movie 122', '{}', '{}', '{}', '{}', 7, 0);
                INSERT INTO ratings (user_id, tmdb_id, rated_at, half_stars) VALUES
                    (98, 121, '2018-01-01', 8), (98, 4712, '2018-01-02', 8), (98, 122, '2018-01-03', 8);
                INSERT INTO movie_ratings (tmdb_id, ratings, half_stars, likes) VALUES
                    (121, 1, 8, 1), (4712, 1, 8, 1), (122, 1, 8, 1);
                """);
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_rating_is_shown_with_its_movie_newest_first() {
        JsonNode rated = api.rate(1, 100, 4.5);
        assertThat(rated.path("movie").path("title").asString()).isEqualTo("Movie 100");

        JsonNode first = api.get("/api/users/1/ratings/?limit=1").path("items").get(0);
        assertThat(first).isEqualTo(rated);
        assertThat(first.path("rating").asDouble()).isEqualTo(4.5);
    }

    @Test
    void one_rating_is_found_by_its_movie() {
        JsonNode rated = api.rate(1, 109, 3.5);

        assertThat(api.get("/api/users/1/ratings/109/")).isEqualTo(rated);
        api.get("/api/users/1/ratings/110/", 404);
        api.get("/api/users/1/ratings/4711/", 404);
        api.get("/api/users/4711/ratings/109/", 404);
    }

    @Test
    void the_last_rating_of_a_movie_counts() {
        api.rate(2, 101, 2);
        api.rate(2, 101, 5);
        assertThat(stars(2, 101)).isEqualTo(10);
        assertThat(world.miscountedMovies()).isZero();
        assertThat(world.miscountedUsers()).isZero();
    }

    @Test
    void who_likes_a_movie_twice_counts_once() {
        api.rate(2, 111, 5);
        api.rate(2, 111, 4);
        assertThat(world.count("SELECT ratings FROM movie_ratings WHERE tmdb_id = 111"))
                .isEqualTo(world.count("SELECT count(*) FROM ratings WHERE tmdb_id = 111"));
        assertThat(world.miscountedMovies()).isZero();
    }

    @Test
    void ratings_come_page_by_page() {
        List<Long> all = api.allIds("/api/users/3/ratings/?limit=3");
        assertThat(all).hasSize(10).doesNotHaveDuplicates();
        assertThat(all).isEqualTo(Api.ids(api.get("/api/users/3/ratings/?limit=100")));
    }

    @Test
    void a_rated_movie_that_has_left_the_catalogue_is_passed_over_and_the_list_goes_on() {
        for (int limit : List.of(1, 2, 3)) {
            assertThat(api.allIds("/api/users/98/ratings/?limit=" + limit)).containsExactly(122L, 121L);
        }
        api.get("/api/users/98/ratings/4712/", 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.25", "0.4", "5.1", "5.5", "-1", "1e9", "\"NaN\"", "\"many\"", "null"})
    void only_half_steps_from_half_to_five_are_ratings(String rating) {
        long before = world.count("SELECT count(*) FROM ratings");
        api.post("/api/users/4/rate/", "{\"tmdb_id\": 102, \"rating\": " + rating + "}", 400);
        assertThat(world.count("SELECT count(*) FROM ratings")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5})
    void every_half_step_is_a_rating(double rating) {
        api.rate(4, 103, rating);
        assertThat(stars(4, 103)).isEqualTo((long) (rating * 2));
    }

    @Test
    void unknown_people_and_movies_are_refused() {
        api.post("/api/users/4711/rate/", rating(1, 4), 404);
        api.post("/api/users/1/rate/", rating(4711, 4), 404);
        api.get("/api/users/4711/ratings/", 404);
        api.delete("/api/users/1/ratings/4711/", 404);
        api.delete("/api/users/4711/ratings/1/", 404);
        api.get("/api/users/1/ratings/?cursor=forged", 400);
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time_and_not_applied_again() {
        var key = Map.of("Idempotency-Key", "first");
        JsonNode first = api.post("/api/users/5/rate/", rating(104, 4), key, 200);
        api.rate(5, 104, 1);

        assertThat(api.post("/api/users/5/rate/", rating(104, 4), key, 200)).isEqualTo(first);
        assertThat(stars(5, 104)).isEqualTo(2);
    }

    @Test
    void a_key_belongs_to_one_rating_of_one_person() {
        var key = Map.of("Idempotency-Key", "second");
        api.post("/api/users/6/rate/", rating(105, 4), key, 200);
        api.post("/api/users/6/rate/", rating(105, 5), key, 422);
        api.post("/api/users/6/rate/", rating(106, 4), key, 422);
        api.post("/api/users/7/rate/", rating(105, 5), key, 200);
        assertThat(stars(6, 105)).isEqualTo(8);
    }

    @Test
    @Tag("start")
    void a_key_is_free_again_when_nothing_can_be_repeated_any_more() {
        Await.until(
                "end of the old key",
                () -> world.count("SELECT count(*) FROM idempotency_keys WHERE user_id = 99") == 1);

        api.post("/api/users/99/rate/", rating(2, 5), Map.of("Idempotency-Key", "an-hour-ago"), 422);
        api.post("/api/users/99/rate/", rating(2, 5), Map.of("Idempotency-Key", "nine-days-ago"), 200);
    }

    @Test
    void a_rating_taken_back_is_gone_and_no_longer_counted() {
        api.rate(8, 107, 4);
        api.delete("/api/users/8/ratings/107/", 204);

        assertThat(Api.ids(api.get("/api/users/8/ratings/?limit=100"))).doesNotContain(107L);
        api.delete("/api/users/8/ratings/107/", 404);
        assertThat(world.miscountedMovies()).isZero();
        assertThat(world.miscountedUsers()).isZero();
    }

    private static long stars(long user, long movie) {
        return world.count("SELECT half_stars FROM ratings WHERE user_id = %d AND tmdb_id = %d".formatted(user, movie));
    }

    private static Map<String, Object> rating(long movie, double stars) {
        return Map.of("tmdb_id", movie, "rating", stars);
    }
}

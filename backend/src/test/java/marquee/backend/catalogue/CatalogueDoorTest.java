package marquee.backend.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CatalogueDoorTest {

    private static final long ASKED_ABOUT = 5;

    /** Every list, of a person where it has one. */
    private static final List<String> LISTS = List.of(
            "/api/recommendations/for-you/?limit=100&user_id=1",
            "/api/recommendations/by-genre/?limit=100&genre=Horror",
            "/api/recommendations/by-genre/?limit=100&genre=Horror&user_id=1",
            "/api/recommendations/similar/?limit=100&tmdb_id=" + ASKED_ABOUT,
            "/api/recommendations/similar/?limit=100&tmdb_id=" + ASKED_ABOUT + "&user_id=1",
            "/api/recommendations/trending/?limit=100",
            "/api/recommendations/hidden-gems/?limit=100&user_id=1",
            "/api/recommendations/fresh/?limit=100",
            "/api/recommendations/mood/?limit=100&q=movie",
            "/api/recommendations/seed-movies/?limit=100",
            "/api/recommendations/together/?limit=100&user_ids=1,2");

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start();
        world.graph("1");
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_new_movie_is_found_by_title_at_once_and_by_what_it_is_about_within_seconds() {
        JsonNode card = put(5001, Map.of("title", "The Brand New Haunting", "year", 2026, "genres", List.of("horror")));
        assertThat(card.path("title").asString()).isEqualTo("The Brand New Haunting");
        assertThat(card.path("genres").toString()).isEqualTo("[\"Horror\"]");
        assertThat(search("brand new haunting")).containsExactly(5001L);

        long fan = fanOf(2, 5, 8);
        awaitIn("/api/recommendations/fresh/?limit=100", 5001);
        awaitIn("/api/recommendations/fresh/?limit=100&user_id=" + fan, 5001);
        awaitIn("/api/recommendations/by-genre/?limit=100&genre=Horror", 5001);
        awaitIn("/api/recommendations/by-genre/?limit=100&genre=Horror&user_id=" + fan, 5001);
        awaitIn("/api/recommendations/similar/?limit=50&tmdb_id=14", 5001);
        awaitIn("/api/recommendations/for-you/?limit=50&user_id=" + fan, 5001);
        assertThat(Api.ids(api.get("/api/recommendations/similar/?limit=20&tmdb_id=5001")))
                .hasSize(20)
                .allMatch(movie -> movie % 3 == 2);
    }

    @Test
    void a_new_movie_and_a_change_of_it_are_found_by_mood_within_seconds() {
        var movie = new HashMap<String, Object>(Map.of(
                "title", "Quiet Harbour", "genres", List.of("Drama"), "overview", "A melancholic zeppelin pilot."));
        put(5010, movie);
        awaitIn("/api/recommendations/mood/?limit=100&q=melancholic+zeppelin", 5010);

        movie.put("keywords", List.of("xylophone"));
        put(5010, movie);
        awaitIn("/api/recommendations/mood/?limit=100&q=xylophone", 5010);
    }

    @Test
    void a_changed_movie_lies_where_it_belongs_now() {
        String comedies = "/api/recommendations/similar/?limit=100&tmdb_id=33";
        String horror = "/api/recommendations/similar/?limit=50&tmdb_id=17";
        assertThat(Api.ids(api.get(comedies)).subList(0, 38)).contains(30L);
        assertThat(Api.ids(api.get(horror))).doesNotContain(30L);

        put(30, Map.of("title", "Movie 30, the horror cut", "genres", List.of("Horror")));

        awaitIn(horror, 30);
        assertThat(Api.ids(api.get(comedies)).subList(0, 38)).doesNotContain(30L);
        assertThat(api.get("/api/movies/30/").path("title").asString()).isEqualTo("Movie 30, the horror cut");
        assertThat(search("horror cut")).containsExactly(30L);
    }

    @Test
    void a_delisted_movie_is_gone_from_every_list_at_once_and_after_a_restart() {
        for (String list : LISTS) {
            List<Long> shown = Api.ids(api.get(list)).stream()
                    .filter(movie -> movie != ASKED_ABOUT)
                    .toList();
            if (!shown.isEmpty()) {
                List<Long> gone = List.of(shown.getFirst(), shown.get(shown.size() / 2));
                gone.forEach(movie -> api.delete("/api/movies/" + movie + "/", 204));
                assertThat(api.allIds(list)).as(list).doesNotContainAnyElementsOf(gone);
                gone.forEach(CatalogueDoorTest::assertGone);
            }
        }
        var gone = LongStream.rangeClosed(1, World.MOVIES)
                .filter(movie -> api.status("/api/movies/" + movie + "/") == 404)
                .boxed()
                .toList();
        assertThat(gone).hasSizeGreaterThan(10);

        world.restart();
        api = world.api();

        for (String list : LISTS) {
            assertThat(api.allIds(list)).as(list).doesNotContainAnyElementsOf(gone);
        }
        gone.forEach(CatalogueDoorTest::bringBack);
    }

    @Test
    void sections_and_rows_lack_it_too() {
        for (String path : List.of("sections/?limit=10&user_id=3", "because-you-watched/?rows=10&limit=10&user_id=3")) {
            List<Long> shown = shown(path);
            for (long movie : List.of(shown.getFirst(), shown.getLast())) {
                api.delete("/api/movies/" + movie + "/", 204);
                assertThat(shown(path)).doesNotContain(movie);
                bringBack(movie);
            }
        }
    }

    @Test
    void another_backend_knows_within_seconds() {
        try (var other = world.another()) {
            var there = new Api(World.http(other));
            put(5002, Map.of("title", "Seen from elsewhere", "genres", List.of("Comedy")));
            Await.until(
                    "the movie there",
                    () -> Api.ids(there.get("/api/recommendations/similar/?limit=100&tmdb_id=5002"))
                                    .size()
                            > 20);
            api.delete("/api/movies/5002/", 204);
            Await.until(
                    "its end there",
                    () -> there.status("/api/recommendations/similar/?limit=100&tmdb_id=5002") == 404
                            && !there.allIds("/api/recommendations/fresh/?limit=100")
                                    .contains(5002L));
        }
    }

    @Test
    void a_movie_that_is_not_available_is_in_no_list_but_has_its_page_and_comes_back_when_it_is() {
        var movie =
                new HashMap<String, Object>(Map.of("title", "Locked away", "genres", List.of("Drama"), "year", 2026));
        put(5003, movie);
        awaitIn("/api/recommendations/fresh/?limit=100", 5003);

        movie.put("available", false);
        put(5003, movie);
        for (String list : LISTS) {
            assertThat(api.allIds(list)).as(list).doesNotContain(5003L);
        }
        assertThat(search("locked away")).isEmpty();
        assertThat(api.get("/api/movies/5003/").path("title").asString()).isEqualTo("Locked away");

        movie.put("available", true);
        put(5003, movie);
        assertThat(search("locked away")).containsExactly(5003L);
        awaitIn("/api/recommendations/fresh/?limit=100", 5003);
    }

    @Test
    void what_was_shown_before_is_gone_once_it_is_not_available() {
        String similar = "/api/recommendations/similar/?limit=20&tmdb_id=22";
        long first = Api.ids(api.get(similar)).getFirst();

        put(first, Map.of("title", "Away", "genres", List.of(World.genre(first)), "available", false));

        assertThat(Api.ids(api.get(similar))).hasSize(20).doesNotContain(first);
        bringBack(first);
    }

    @Test
    void a_delisted_movie_can_be_listed_again() {
        put(5004, Map.of("title", "Back from the dead", "genres", List.of("Horror")));
        api.delete("/api/movies/5004/", 204);
        api.delete("/api/movies/5004/", 204);
        assertGone(5004);
        put(5004, Map.of("title", "Back from the dead", "genres", List.of("Horror")));
        awaitIn("/api/recommendations/similar/?limit=50&tmdb_id=17", 5004);
    }

    @Test
    void a_restarted_service_has_it_as_soon_as_it_is_ready() {
        String horror = "/api/recommendations/similar/?limit=50&tmdb_id=17";
        put(5006, Map.of("title", "Still here", "genres", List.of("Horror")));
        awaitIn(horror, 5006);

        world.restart();
        api = world.api();

        assertThat(Api.ids(api.get(horror))).contains(5006L);
    }

    @Test
    void towers_that_cannot_be_had_keep_nobody_waiting_and_place_it_once_they_can() {
        String horror = "/api/recommendations/similar/?limit=50&tmdb_id=17";
        put(5007, Map.of("title", "Waits for its place", "genres", List.of("Horror")));
        awaitIn(horror, 5007);

        world.towersMissing.set(true);
        try {
            world.restart();
            api = world.api();
            assertThat(Api.ids(api.get(horror))).doesNotContain(5007L);
        } finally {
            world.towersMissing.set(false);
        }

        awaitIn(horror, 5007);
    }

    @Test
    void the_next_release_has_it_too() {
        put(5005, Map.of("title", "Across releases", "genres", List.of("Comedy")));
        awaitIn("/api/recommendations/similar/?limit=50&tmdb_id=9", 5005);
        world.publish("2");
        Await.until(
                "release 2",
                () -> api.get("/health").at("/details/release").asString().equals("2"));
        awaitIn("/api/recommendations/similar/?limit=50&tmdb_id=9", 5005);
        world.vectors.point("movies", "movies_1").block();
        Await.until(
                "release 1",
                () -> api.get("/health").at("/details/release").asString().equals("1"));
    }

    @Test
    void many_come_and_go_at_once_or_none() {
        var movies = List.of(
                Map.of("tmdb_id", 5010, "movie", Map.of("title", "One of many", "genres", List.of("Drama"))),
                Map.of("tmdb_id", 5011, "movie", Map.of("title", "Another of many", "genres", List.of("Drama"))));
        assertThat(api.post("/api/movies/bulk/", Map.of("movies", movies, "delisted", List.of(119)), 200)
                        .toString())
                .isEqualTo("{\"movies\":2,\"delisted\":1}");
        assertThat(search("of many")).containsExactlyInAnyOrder(5010L, 5011L);
        assertGone(119);
        bringBack(119);

        var wrong = new ArrayList<Object>(movies.subList(0, 1));
        wrong.add(Map.of("tmdb_id", 5012, "movie", Map.of("title", "")));
        JsonNode problem = api.post("/api/movies/bulk/", Map.of("movies", wrong, "delisted", List.of(5010)), 400);
        assertThat(problem.path("detail").asString()).contains("title");
        assertThat(search("of many")).containsExactlyInAnyOrder(5010L, 5011L);
    }

    @Test
    void of_a_movie_that_comes_twice_at_once_the_last_word_counts() {
        var there = Map.of("title", "Twice told", "genres", List.of("Drama"));
        var locked = Map.of("title", "Twice told", "genres", List.of("Drama"), "available", false);
        var movies = List.of(
                Map.of("tmdb_id", 5030, "movie", there),
                Map.of("tmdb_id", 5031, "movie", locked),
                Map.of("tmdb_id", 5030, "movie", locked),
                Map.of("tmdb_id", 5031, "movie", there));
        api.post("/api/movies/bulk/", Map.of("movies", movies), 200);

        assertThat(search("twice told")).containsExactly(5031L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"title\": null}",
                "{\"title\": \"\"}",
                "{\"title\": \"   \"}",
                "{\"title\": \"a\\nb\"}",
                "{\"title\": 5}",
                "{\"title\": \"x\", \"year\": 1700}",
                "{\"title\": \"x\", \"year\": \"2020\"}",
                "{\"title\": \"x\", \"year\": 2020.5}",
                "{\"title\": \"x\", \"genres\": \"Drama\"}",
                "{\"title\": \"x\", \"genres\": [null]}",
                "{\"title\": \"x\", \"overview\": \"a\\u0000b\"}",
                "{\"title\": \"x\", \"runtime\": 0}",
                "{\"title\": \"x\", \"vote_average\": 11}",
                "{\"title\": \"x\", \"vote_count\": -1}",
                "{\"title\": \"x\", \"language\": \"English\"}",
                "{\"title\": \"x\", \"available\": \"no\"}",
                "[]"
            })
    void what_is_not_as_documented_is_refused_by_the_field(String body) {
        JsonNode problem = api.put("/api/movies/5020/", body, 400);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(api.status("/api/movies/5020/")).isEqualTo(404);
    }

    @Test
    void ids_that_nobody_can_have_are_refused_and_unknown_ones_cannot_be_delisted() {
        api.put("/api/movies/0/", Map.of("title", "x"), 400);
        api.delete("/api/movies/4711/", 404);
        api.delete("/api/movies/-1/", 400);
    }

    private static void bringBack(long movie) {
        put(movie, Map.of("title", "Movie " + movie, "genres", List.of(World.genre(movie))));
    }

    private static JsonNode put(long id, Map<String, Object> movie) {
        return api.put("/api/movies/" + id + "/", movie, 200);
    }

    private static List<Long> search(String words) {
        return api.get("/api/movies/search/?limit=100&q=" + words)
                .path("items")
                .valueStream()
                .map(movie -> movie.path("tmdb_id").asLong())
                .toList();
    }

    private static long fanOf(long... movies) {
        var ratings = LongStream.of(movies)
                .mapToObj(movie -> Map.of("tmdb_id", movie, "rating", 5))
                .toList();
        return api.post("/api/users/cold_start/", Map.of("ratings", ratings), 201)
                .path("id")
                .asLong();
    }

    private static void awaitIn(String list, long movie) {
        Await.until(movie + " in " + list, () -> Api.ids(api.get(list)).contains(movie));
    }

    private static void assertGone(long movie) {
        api.get("/api/movies/" + movie + "/", 404);
        api.get("/api/recommendations/similar/?tmdb_id=" + movie, 404);
        api.post("/api/users/1/rate/", Map.of("tmdb_id", movie, "rating", 4), 404);
        assertThat(search("movie " + movie)).doesNotContain(movie);
    }

    private static List<Long> shown(String path) {
        JsonNode answer = api.get("/api/recommendations/" + path);
        return Stream.of("sections", "items")
                .flatMap(rows -> answer.path(rows).valueStream())
                .flatMap(row -> row.path("items").valueStream())
                .map(item -> item.path("movie").path("tmdb_id").asLong())
                .toList();
    }
}

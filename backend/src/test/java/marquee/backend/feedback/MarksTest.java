package marquee.backend.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marquee.backend.Api;
import marquee.backend.World;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MarksTest {

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of("marquee.loop.every", "50ms"));
        world.graph("1");
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** What may be told, of people of their own each. */
    static Stream<String> kinds() {
        return Stream.of("not-interested", "seen", "watchlist");
    }

    /** Every list that is made for a person. */
    static Stream<String> personalLists() {
        return Stream.of(
                "for-you/?user_id=%d&limit=100",
                "for-you/?user_id=%d&limit=100&diversity=0.7",
                "by-genre/?genre=Horror&user_id=%d&limit=100",
                "similar/?tmdb_id=5&user_id=%d&limit=100",
                "trending/?user_id=%d&limit=100",
                "hidden-gems/?user_id=%d&limit=100",
                "fresh/?user_id=%d&limit=100",
                "mood/?q=movie&user_id=%d&limit=100",
                "seed-movies/?user_id=%d&limit=100",
                "together/?user_ids=%d,20&limit=100");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_was_told_is_listed_newest_first_page_by_page(String kind) {
        long person = newcomer();
        for (long movie = 30; movie < 37; movie++) {
            assertThat(put(person, kind, movie).path("movie").path("tmdb_id").asLong())
                    .isEqualTo(movie);
        }

        assertThat(api.allIds(list(person, kind) + "?limit=3")).containsExactly(36L, 35L, 34L, 33L, 32L, 31L, 30L);
        JsonNode first = api.get(list(person, kind) + "?limit=1").path("items").get(0);
        assertThat(first).isEqualTo(put(person, kind, 36));
        assertThat(first.path("added_at").asString()).endsWith("Z");
        assertThat(api.get(list(person, kind) + "36/")).isEqualTo(first);
        api.get(list(person, kind) + "29/", 404);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saying_the_same_again_changes_nothing_and_taking_it_back_twice_neither(String kind) {
        JsonNode first = put(1, kind, 90);
        long version = version(1);
        assertThat(put(1, kind, 90)).isEqualTo(first);
        assertThat(version(1)).isEqualTo(version);

        api.delete(list(1, kind) + "90/", 204);
        assertThat(version(1)).isEqualTo(version + 1);
        api.delete(list(1, kind) + "90/", 204);
        api.delete(list(1, kind) + "4711/", 204);
        assertThat(version(1)).isEqualTo(version + 1);
        assertThat(Api.ids(api.get(list(1, kind)))).doesNotContain(90L);
    }

    @Test
    void each_change_is_an_event_and_what_changes_nothing_is_none() {
        long person = newcomer();
        for (String kind : List.of("not-interested", "seen", "watchlist")) {
            put(person, kind, 92);
            put(person, kind, 92);
            put(person, kind, 4711, 404);
            api.delete(list(person, kind) + "92/", 204);
            api.delete(list(person, kind) + "92/", 204);
        }
        assertThat(world.events(person).map(Event::action).filter(action -> !(action instanceof Action.Rated)))
                .containsExactly(
                        new Action.NotInterested(92, false),
                        new Action.NotInterested(92, true),
                        new Action.Seen(92, false),
                        new Action.Seen(92, true),
                        new Action.WatchlistChanged(92, false),
                        new Action.WatchlistChanged(92, true));
    }

    @Test
    void without_its_event_nothing_is_stored() {
        long person = newcomer();
        TestDatabase.execute(world.postgres, "ALTER TABLE outbox ADD CONSTRAINT full_up CHECK (false) NOT VALID");
        try {
            put(person, "seen", 93, 500);
        } finally {
            TestDatabase.execute(world.postgres, "ALTER TABLE outbox DROP CONSTRAINT full_up");
        }
        assertThat(Api.ids(api.get(list(person, "seen")))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void unknown_people_and_movies_are_refused(String kind) {
        put(4711, kind, 1, 404);
        put(1, kind, 4711, 404);
        put(1, kind, "x", 400);
        api.delete(list(4711, kind) + "1/", 404);
        api.get(list(4711, kind), 404);
        api.get(list(1, kind) + "?limit=101", 400);
        api.get(list(1, kind) + "?cursor=forged", 400);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void none_of_it_is_a_rating(String kind) {
        long person = newcomer();
        put(person, kind, 91);
        assertThat(api.get("/api/users/" + person + "/").path("rating_count").asInt())
                .isEqualTo(2);
        assertThat(Api.ids(api.get("/api/users/" + person + "/ratings/"))).doesNotContain(91L);
        assertThat(world.miscountedMovies()).isZero();
        assertThat(world.miscountedUsers()).isZero();
    }

    @ParameterizedTest
    @MethodSource("personalLists")
    void what_is_refused_or_seen_leaves_every_list_at_the_next_request_and_comes_back_when_that_is_taken_back(
            String path) {
        for (long person : List.of(newcomer(), 4L)) {
            world.settle();
            String list = "/api/recommendations/" + path.formatted(person);
            List<Long> before = Api.ids(api.get(list));
            for (String kind : List.of("not-interested", "seen")) {
                List<Long> some = before.stream().limit(2).toList();
                some.forEach(movie -> put(person, kind, movie));
                assertThat(api.allIds(list))
                        .as("%s without %s of %s", list, kind, some)
                        .doesNotContainAnyElementsOf(some);
                some.forEach(movie -> api.delete(list(person, kind) + movie + "/", 204));
                assertThat(Api.ids(api.get(list))).isEqualTo(before);
            }
        }
    }

    @Test
    void sections_and_rows_lack_them_too() {
        world.settle();
        for (String kind : List.of("not-interested", "seen")) {
            for (String path :
                    List.of("sections/?limit=10&user_id=5", "because-you-watched/?rows=10&limit=10&user_id=5")) {
                List<Long> shown = shown(path);
                List<Long> some = List.of(shown.getFirst(), shown.get(shown.size() / 2), shown.getLast());
                some.forEach(movie -> put(5, kind, movie));
                assertThat(shown(path)).as("%s without %s", path, kind).doesNotContainAnyElementsOf(some);
                some.forEach(movie -> api.delete(list(5, kind) + movie + "/", 204));
                assertThat(shown(path)).isEqualTo(shown);
            }
        }
    }

    @Test
    void a_liked_movie_that_is_refused_has_no_row_of_its_own() {
        String path = "/api/recommendations/because-you-watched/?rows=10&limit=1&user_id=6";
        long liked = anchors(path).getFirst();
        put(6, "not-interested", liked);
        assertThat(anchors(path)).isNotEmpty().doesNotContain(liked);
    }

    @Test
    void what_is_on_the_watchlist_may_be_shown_but_is_not_asked_about() {
        long movie = Api.ids(api.forYou(7, 1)).getFirst();
        String questions = "/api/recommendations/seed-movies/?user_id=7&limit=100";
        assertThat(Api.ids(api.get(questions))).contains(movie);

        put(7, "watchlist", movie);

        assertThat(Api.ids(api.forYou(7, 1))).containsExactly(movie);
        assertThat(api.allIds(questions)).doesNotContain(movie);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seen", "not-interested"})
    void what_is_seen_or_refused_leaves_the_watchlist_until_that_is_taken_back(String later) {
        long person = newcomer();
        put(person, "watchlist", 40);
        put(person, later, 40);
        assertThat(Api.ids(api.get(list(person, "watchlist")))).isEmpty();

        api.delete(list(person, later) + "40/", 204);
        assertThat(Api.ids(api.get(list(person, "watchlist")))).containsExactly(40L);
    }

    @Test
    void what_is_rated_leaves_the_watchlist_and_can_be_put_there_again() {
        long person = newcomer();
        put(person, "watchlist", 41);
        api.rate(person, 41, 4);
        assertThat(Api.ids(api.get(list(person, "watchlist")))).isEmpty();

        put(person, "watchlist", 41);
        assertThat(Api.ids(api.get(list(person, "watchlist")))).containsExactly(41L);
    }

    @Test
    void what_is_put_on_the_watchlist_is_refused_no_longer() {
        long person = newcomer();
        put(person, "not-interested", 42);
        put(person, "watchlist", 42);
        assertThat(Api.ids(api.get(list(person, "not-interested")))).isEmpty();
        assertThat(Api.ids(api.forYou(person, 100))).contains(42L);
    }

    @Test
    void what_is_like_the_refused_loses_places_in_the_lists_of_a_release_without_a_second_stage() {
        for (String path : List.of("for-you/?user_id=%d&limit=100", "hidden-gems/?user_id=%d&limit=100")) {
            long person = newcomer();
            String list = "/api/recommendations/" + path.formatted(person);
            List<Long> before = Api.ids(api.get(list));
            long refused = before.getFirst();
            List<Long> near = Api.ids(api.get("/api/recommendations/similar/?limit=20&tmdb_id=" + refused));

            put(person, "not-interested", refused);

            assertThat(meanPlace(near, Api.ids(api.get(list)))).isGreaterThan(meanPlace(near, before));
            assertThat(scores(api.get(list))).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        }
    }

    @Test
    void while_the_index_is_away_the_refused_stays_away_and_so_does_it_when_the_database_is() {
        world.awaitMemory();
        long person = newcomer();
        long refused = Api.ids(api.forYou(person, 1)).getFirst();
        put(person, "not-interested", refused);
        world.vectors.down.set(true);
        try {
            assertThat(Api.ids(api.forYou(person, 100))).isNotEmpty().doesNotContain(refused);
        } finally {
            world.vectors.down.set(false);
        }
    }

    @Test
    void another_backend_on_the_same_database_knows_at_once() {
        try (var other = world.another()) {
            var there = new Api(World.http(other));
            long movie = Api.ids(there.forYou(8, 1)).getFirst();
            put(8, "seen", movie);
            assertThat(Api.ids(there.forYou(8, 100))).doesNotContain(movie);
        }
    }

    @Test
    void who_is_deleted_leaves_nothing_of_it() {
        long person = newcomer();
        kinds().forEach(kind -> put(person, kind, 50));
        assertThat(world.count("SELECT count(*) FROM marks WHERE user_id = " + person))
                .isEqualTo(3);
        api.delete("/api/users/" + person + "/", 202);
        assertThat(world.count("SELECT count(*) FROM marks WHERE user_id = " + person))
                .isZero();
    }

    private static long newcomer() {
        var ratings = List.of(Map.of("tmdb_id", 3, "rating", 5), Map.of("tmdb_id", 6, "rating", 4.5));
        return api.post("/api/users/cold_start/", Map.of("ratings", ratings), 201)
                .path("id")
                .asLong();
    }

    private static String list(long person, String kind) {
        return "/api/users/" + person + "/" + kind + "/";
    }

    private static JsonNode put(long person, String kind, long movie) {
        return put(person, kind, movie, 200);
    }

    private static JsonNode put(long person, String kind, Object movie, int status) {
        return api.put(list(person, kind) + movie + "/", status);
    }

    private static long version(long person) {
        return world.count("SELECT version FROM users WHERE id = " + person);
    }

    /** The movies of all rows or sections of an answer. */
    private static List<Long> shown(String path) {
        JsonNode answer = api.get("/api/recommendations/" + path);
        return Stream.of("sections", "items")
                .flatMap(rows -> answer.path(rows).valueStream())
                .flatMap(row -> row.path("items").valueStream())
                .map(item -> item.path("movie").path("tmdb_id").asLong())
                .toList();
    }

    private static List<Long> anchors(String path) {
        return Api.ids(api.get(path));
    }

    private static List<Double> scores(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("score").asDouble())
                .toList();
    }

    /** Of those that the list has, counted from what is left of it. */
    private static double meanPlace(List<Long> movies, List<Long> list) {
        return movies.stream()
                .filter(list::contains)
                .mapToInt(list::indexOf)
                .average()
                .orElseThrow();
    }
}

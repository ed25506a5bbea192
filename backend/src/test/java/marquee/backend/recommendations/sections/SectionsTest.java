package marquee.backend.recommendations.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The world with twelve more movies, which nobody has rated. */
class SectionsTest {

    private static final int ALL_MOVIES = World.MOVIES + 12;
    private static final String FRESH = "/api/recommendations/fresh/";

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(
                Map.of(
                        "marquee.sections.deadline",
                        "4s",
                        "marquee.serving.search-deadline",
                        "20s",
                        "marquee.serving.refresh",
                        "100ms"),
                """
                INSERT INTO movies (tmdb_id, title, year, genres, tags, keywords, people, vote_average, vote_count)
                SELECT id, 'Movie ' || id, 2020, ARRAY[(ARRAY['Comedy', 'Drama', 'Horror'])[id % 3 + 1]], '{}', '{}', '{}', 0, 0
                FROM generate_series(121, 132) AS id
                """);
        api = world.api();
        world.recatalogue("1", ALL_MOVIES);
        world.graph("1");
        Await.until(
                "the larger catalogue and the graph",
                () -> codes(page(1, 5)).containsAll(List.of("fresh", "hidden_gems")));
    }

    @AfterEach
    void mend() {
        world.vectors.down.set(false);
        world.vectors.silent.set(query -> false);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_page_has_all_sections_and_shows_no_movie_twice() {
        JsonNode page = page(1, 6);

        assertThat(codes(page))
                .containsExactly(
                        "personalized",
                        "trending",
                        "hidden_gems",
                        "by_your_genres",
                        "because_you_watched",
                        "because_you_watched",
                        "fresh");
        assertThat(page.path("sections").valueStream().flatMap(section -> Api.ids(section).stream()))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(rated(1));
        assertThat(page.path("sections").valueStream().filter(section -> !is(section, "fresh")))
                .allSatisfy(section -> assertThat(Api.ids(section)).hasSize(6));
        assertThat(page.path("sections"))
                .allSatisfy(section -> assertThat(section.path("items").valueStream())
                        .extracting(item -> item.path("position").asInt())
                        .isEqualTo(
                                IntStream.rangeClosed(1, section.path("items").size())
                                        .boxed()
                                        .toList()));
        assertThat(page.path("missing")).isEmpty();
        assertThat(page.path("degraded").asBoolean()).isFalse();
        assertThat(page.path("release").asString()).isEqualTo("1");
        assertThat(page.path("recommendation_id").asString()).isNotBlank();
        assertThat(page.path("variant").asString()).isEqualTo("default");
    }

    @Test
    void the_first_section_is_for_you() {
        assertThat(Api.ids(section(page(2, 10), "personalized"))).isEqualTo(Api.ids(api.forYou(2, 10)));
    }

    @Test
    void because_you_watched_is_about_movies_that_the_person_liked_last() {
        var newest = api.get("/api/users/4/ratings/?limit=100")
                .path("items")
                .valueStream()
                .filter(item -> item.path("rating").asDouble() >= 4)
                .limit(2)
                .map(item -> item.path("movie").path("title").asString())
                .toList();

        var rows = page(4, 5)
                .path("sections")
                .valueStream()
                .filter(section -> is(section, "because_you_watched"))
                .toList();

        assertThat(rows.stream().map(row -> row.path("movie").path("title").asString()))
                .isEqualTo(newest);
        assertThat(rows.stream().map(row -> row.path("title").asString()))
                .isEqualTo(newest.stream()
                        .map(title -> "Because you watched " + title)
                        .toList());
    }

    @Test
    void fresh_holds_only_movies_that_nobody_had_rated_the_nearest_first() {
        assertThat(section(page(1, 3), "fresh").path("items"))
                .allSatisfy(item ->
                        assertThat(item.path("reason").path("code").asString()).isEqualTo("fresh"));
        assertThat(Api.ids(section(page(1, 3), "fresh")))
                .hasSize(3)
                .allMatch(id -> id > World.MOVIES && genreOf(1).equals(World.genre(id)));
    }

    @Test
    void the_page_for_nobody_has_what_anybody_gets_and_shows_no_movie_twice() {
        JsonNode page = api.get("/api/recommendations/sections/?limit=8");

        assertThat(codes(page))
                .containsExactly("trending", "by_your_genres", "by_your_genres", "by_your_genres", "fresh");
        assertThat(page.path("sections").valueStream().flatMap(section -> Api.ids(section).stream()))
                .hasSize(5 * 8)
                .doesNotHaveDuplicates();
        assertThat(page.path("sections")
                        .valueStream()
                        .filter(section -> is(section, "by_your_genres"))
                        .map(section -> section.path("title").asString()))
                .containsExactlyInAnyOrder("Best in Comedy", "Best in Drama", "Best in Horror");
        assertThat(page.path("missing")).isEmpty();
        assertThat(page.path("degraded").asBoolean()).isFalse();
    }

    @Test
    void a_section_says_where_all_of_its_list_is() {
        assertLinked(page(12, 5));
        assertLinked(api.get("/api/recommendations/sections/?limit=5"));
    }

    private static void assertLinked(JsonNode page) {
        for (JsonNode section : page.path("sections")) {
            if (section.path("link").isString()) {
                String link = section.path("link").asString();
                assertThat(Api.ids(api.get(link + (link.contains("?") ? "&" : "?") + "limit=100")))
                        .as(link)
                        .containsAll(Api.ids(section));
            } else {
                assertThat(section.path("code").asString()).isEqualTo("by_your_genres");
            }
        }
    }

    @Test
    void fresh_is_a_page_of_its_own_the_nearest_unrated_first_then_the_newest() {
        JsonNode answer = api.get(FRESH + "?limit=20&user_id=13");

        assertThat(Api.ids(answer)).hasSize(20).doesNotHaveDuplicates().doesNotContainAnyElementsOf(rated(13));
        assertThat(Api.ids(answer).subList(0, 4))
                .allMatch(id -> id > World.MOVIES && World.genre(id).equals(genreOf(13)));
        assertThat(Api.ids(answer).subList(0, 12)).allMatch(id -> id > World.MOVIES);
        assertThat(answer.path("strategy").asString()).isEqualTo("fresh");
        assertThat(answer.path("items")
                        .valueStream()
                        .map(item -> item.path("reason").path("code").asString()))
                .containsOnly("fresh");
        assertThat(api.allIds(FRESH + "?limit=7&user_id=13"))
                .startsWith(Api.ids(answer).getFirst())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(rated(13))
                .allMatch(SectionsTest::isHardlyRated);
    }

    @Test
    void fresh_is_by_year_for_nobody_and_for_who_has_told_nothing() {
        JsonNode answer = api.get(FRESH + "?limit=15");

        assertThat(years(answer)).hasSize(15).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(Api.ids(answer).subList(0, 12)).allMatch(id -> id > World.MOVIES);
        assertThat(answer.path("strategy").asString()).isEqualTo("newest");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(Api.ids(api.get(FRESH + "?limit=15&user_id=" + newcomer(Map.of()))))
                .isEqualTo(Api.ids(answer));
    }

    @Test
    void fresh_says_that_it_is_degraded_while_nothing_tells_what_is_near() {
        world.vectors.down.set(true);

        JsonNode answer = api.get(FRESH + "?limit=5&user_id=14");

        assertThat(answer.path("strategy").asString()).isEqualTo("newest");
        assertThat(answer.path("degraded").asBoolean()).isTrue();
        assertThat(Api.ids(answer)).hasSize(5);
    }

    @Test
    void a_person_who_has_told_nothing_gets_what_is_popular_trending_and_best_rated() {
        JsonNode page = page(newcomer(Map.of()), 8);

        assertThat(codes(page)).containsExactly("personalized", "trending", "hidden_gems", "by_your_genres", "fresh");
        assertThat(section(page, "personalized").path("strategy").asString()).isEqualTo("popular");
        assertThat(section(page, "by_your_genres").path("strategy").asString()).isEqualTo("weighted_rating");
        assertThat(section(page, "by_your_genres").path("title").asString()).isEqualTo("Best rated, genre by genre");
        assertThat(Api.ids(section(page, "by_your_genres")).stream()
                        .map(World::genre)
                        .distinct())
                .hasSize(3);
        assertThat(page.path("missing")).isEmpty();
    }

    @Test
    void a_person_who_only_chose_genres_gets_the_best_rated_of_them_and_fresh_ones() {
        JsonNode page = page(newcomer(Map.of("genres", List.of("Horror"))), 4);

        assertThat(codes(page)).containsExactly("personalized", "trending", "hidden_gems", "by_your_genres", "fresh");
        JsonNode genres = section(page, "by_your_genres");
        assertThat(genres.path("title").asString()).isEqualTo("Best rated in Horror");
        assertThat(genres.path("strategy").asString()).isEqualTo("weighted_rating");
        assertThat(Api.ids(genres)).hasSize(4).allMatch(id -> World.genre(id).equals("Horror"));
        assertThat(Api.ids(section(page, "fresh")))
                .hasSize(4)
                .allMatch(id -> World.genre(id).equals("Horror"));
    }

    @Test
    void a_newcomer_is_not_shown_the_best_rated_movies_that_they_have_rated() {
        var best = Api.ids(api.get("/api/recommendations/by-genre/?genre=Drama&limit=3"));
        var ratings =
                best.stream().map(id -> Map.of("tmdb_id", id, "rating", 5)).toList();

        JsonNode page = page(newcomer(Map.of("ratings", ratings)), 5);

        JsonNode genres = section(page, "by_your_genres");
        assertThat(genres.path("strategy").asString()).isEqualTo("weighted_rating");
        assertThat(Api.ids(genres)).hasSize(5).doesNotContainAnyElementsOf(best);
    }

    @Test
    void the_genres_of_somebody_who_rated_much_are_those_they_like_in_their_own_order() {
        JsonNode genres = section(page(5, 5), "by_your_genres");

        assertThat(genres.path("title").asString()).isEqualTo("Your " + genreOf(5));
        assertThat(genres.path("strategy").asString()).isEqualTo("two_tower");
        assertThat(Api.ids(genres)).allMatch(id -> World.genre(id).equals(genreOf(5)));
    }

    @Test
    void a_late_section_is_left_out_and_named() {
        double late = world.metric("marquee_sections_total{outcome=\"late\",section=\"fresh\"}");
        world.vectors.silent.set(query -> query.filter().contentOnly().orElse(false));

        JsonNode page = page(6, 5);

        assertThat(page.path("missing").valueStream().map(JsonNode::asString)).containsExactly("fresh");
        assertThat(page.path("degraded").asBoolean()).isTrue();
        assertThat(codes(page))
                .contains("personalized", "trending", "by_your_genres")
                .doesNotContain("fresh");
        assertThat(world.metric("marquee_sections_total{outcome=\"late\",section=\"fresh\"}"))
                .isEqualTo(late + 1);
    }

    @Test
    void a_section_for_whose_part_there_is_no_other_is_named_while_the_others_say_that_they_are_degraded() {
        world.awaitMemory();
        world.vectors.down.set(true);

        JsonNode page = page(7, 5);

        assertThat(page.path("missing").valueStream().map(JsonNode::asString)).containsExactly("hidden_gems", "fresh");
        assertThat(page.path("degraded").asBoolean()).isTrue();
        assertThat(section(page, "personalized").path("degraded").asBoolean()).isTrue();
        assertThat(section(page, "trending").path("degraded").asBoolean()).isFalse();
    }

    @Test
    void hidden_gems_are_of_the_persons_taste_little_known_and_new_to_them() {
        JsonNode gems = gems(9, 10);

        assertThat(Api.ids(gems))
                .hasSize(10)
                .doesNotContainAnyElementsOf(rated(9))
                .allMatch(id -> id > World.MOVIES / 2 && World.genre(id).equals(genreOf(9)));
        assertThat(gems.path("strategy").asString()).isEqualTo("hidden_gems");
        assertThat(gems.path("degraded").asBoolean()).isFalse();
        assertThat(gems.path("items"))
                .allSatisfy(item ->
                        assertThat(item.path("reason").path("code").asString()).isEqualTo("hidden_gem"));
        assertThat(Api.ids(section(page(9, 5), "hidden_gems"))).isNotEmpty().allMatch(id -> id > World.MOVIES / 2);
    }

    @Test
    void hidden_gems_move_with_the_next_rating() {
        long newcomer = newcomer(Map.of("ratings", List.of(Map.of("tmdb_id", 1, "rating", 5))));
        assertThat(Api.ids(gems(newcomer, 5))).allMatch(id -> World.genre(id).equals("Drama"));

        for (long movie : List.of(2L, 5L, 8L)) {
            api.rate(newcomer, movie, 5);
        }

        assertThat(Api.ids(gems(newcomer, 5))).allMatch(id -> World.genre(id).equals("Horror"));
    }

    @Test
    void hidden_gems_of_somebody_who_likes_nothing_yet_are_no_fault() {
        JsonNode gems = gems(newcomer(Map.of()), 5);

        assertThat(gems.path("strategy").asString()).isEqualTo("weighted_rating");
        assertThat(gems.path("degraded").asBoolean()).isFalse();
        assertThat(Api.ids(gems)).hasSize(5);
    }

    @Test
    void a_release_without_a_graph_answers_with_a_fallback_and_its_page_lacks_the_section() {
        world.graph("2");
        Await.until(
                "the graph of another release",
                () -> gems(10, 5).path("degraded").asBoolean());
        try {
            JsonNode gems = gems(10, 5);
            assertThat(gems.path("strategy").asString()).isEqualTo("weighted_rating");
            assertThat(Api.ids(gems)).hasSize(5).doesNotContainAnyElementsOf(rated(10));

            JsonNode page = page(10, 5);
            assertThat(page.path("missing").valueStream().map(JsonNode::asString))
                    .containsExactly("hidden_gems");
            assertThat(codes(page)).contains("personalized", "fresh").doesNotContain("hidden_gems");
        } finally {
            world.graph("1");
            Await.until(
                    "the release's own graph",
                    () -> !gems(10, 5).path("degraded").asBoolean());
        }
    }

    @Test
    void hidden_gems_go_on_page_by_page_without_repeating_a_movie() {
        assertThat(api.allIds("/api/recommendations/hidden-gems/?user_id=11&limit=30"))
                .doesNotHaveDuplicates()
                .hasSize(ALL_MOVIES - rated(11).size());
    }

    @Test
    void the_two_stage_systems_addresses_give_the_same() {
        assertThat(Api.ids(api.get("/recommendations/8?limit=7"))).isEqualTo(Api.ids(api.forYou(8, 7)));
        JsonNode page = api.get("/recommendations/8/sections/?limit=7");
        assertThat(codes(page)).isEqualTo(codes(page(8, 7)));
        assertThat(page.path("sections").valueStream().map(Api::ids))
                .isEqualTo(
                        page(8, 7).path("sections").valueStream().map(Api::ids).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/recommendations/sections/?user_id=4711",
                "/api/recommendations/hidden-gems/?user_id=4711",
                "/api/recommendations/fresh/?user_id=4711"
            })
    void nobody_gets_a_page_of_somebody_who_is_not_there(String path) {
        assertThat(api.get(path, 404).path("detail").asString()).contains("4711");
    }

    private static JsonNode page(long user, int limit) {
        return api.get("/api/recommendations/sections/?user_id=" + user + "&limit=" + limit);
    }

    private static List<Integer> years(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("movie").path("year").asInt())
                .toList();
    }

    private static boolean isHardlyRated(long movie) {
        return world.count("SELECT coalesce(sum(ratings), 0) FROM movie_ratings WHERE tmdb_id = " + movie) <= 1;
    }

    private static JsonNode gems(long user, int limit) {
        return api.get("/api/recommendations/hidden-gems/?user_id=" + user + "&limit=" + limit);
    }

    private static List<String> codes(JsonNode page) {
        return page.path("sections")
                .valueStream()
                .map(section -> section.path("code").asString())
                .toList();
    }

    private static boolean is(JsonNode section, String code) {
        return section.path("code").asString().equals(code);
    }

    private static JsonNode section(JsonNode page, String code) {
        return page.path("sections")
                .valueStream()
                .filter(section -> is(section, code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + code + " in " + codes(page)));
    }

    private static List<Long> rated(long user) {
        return Api.ids(api.get("/api/users/" + user + "/ratings/?limit=100"));
    }

    /** Person n likes the genre that movies of the same remainder have. */
    private static String genreOf(long user) {
        return World.genre(user);
    }

    private static long newcomer(Map<String, ?> told) {
        return api.post("/api/users/cold_start/", told, 201).path("id").asLong();
    }
}

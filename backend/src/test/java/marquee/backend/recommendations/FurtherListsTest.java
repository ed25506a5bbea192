package marquee.backend.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Lists that are asked for in other ways than by a person or a movie. */
class FurtherListsTest {

    private static final String MOOD = "/api/recommendations/mood/";

    private static final String SEEDS = "/api/recommendations/seed-movies/";

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of(), """
                UPDATE movies SET tags = ARRAY['Sad Robot'] WHERE tmdb_id IN (70, 100);
                UPDATE movies SET tags = ARRAY['metamorphosis'] WHERE tmdb_id = 64;
                UPDATE movies SET keywords = ARRAY['lonely machine', 'rain'] WHERE tmdb_id = 50;
                UPDATE movies SET people = ARRAY['Ann Other', 'Jane Doe'] WHERE tmdb_id = 3;
                UPDATE movies SET people = ARRAY['Jane Doe'] WHERE tmdb_id = 13;
                UPDATE movies SET overview = 'A clockmaker repairs the tower above a harbour.' WHERE tmdb_id = 80;
                INSERT INTO tmdb_movies (tmdb_id, found, fetched_at, overview, keywords, people)
                VALUES (85, true, now(), 'Two sisters inherit a lighthouse and its ghosts.', '{}', '{}')
                """);
        api = world.api();
        Await.until("words", () -> api.status(MOOD + "?q=robot") == 200);
        Await.until(
                "meanings", () -> !api.get(MOOD + "?q=robot").path("degraded").asBoolean());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void a_film_of_another_genre_is_named_where_the_same_person_made_both() {
        long person = api.post(
                        "/api/users/cold_start/", Map.of("ratings", List.of(Map.of("tmdb_id", 3, "rating", 5))), 201)
                .path("id")
                .asLong();

        JsonNode dramas = api.get("/api/recommendations/by-genre?genre=Drama&limit=40&user_id=" + person);

        assertThat(reason(dramas, 13).path("code").asString()).isEqualTo("because_you_rated");
        assertThat(reason(dramas, 13).path("movies").valueStream().map(JsonNode::asLong))
                .containsExactly(3L);
        assertThat(reason(dramas, 28).path("code").asString()).isEqualTo("fits_your_taste");
    }

    private static JsonNode reason(JsonNode list, long movie) {
        return list.path("items")
                .valueStream()
                .filter(item -> item.path("movie").path("tmdb_id").asLong() == movie)
                .findFirst()
                .orElseThrow()
                .path("reason");
    }

    @Test
    void together_shows_nobodys_rated_movies_and_says_for_whom() {
        JsonNode answer = api.get("/api/recommendations/together/?user_ids=1,4&limit=20");

        assertThat(Api.ids(answer))
                .hasSize(20)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(rated(1))
                .doesNotContainAnyElementsOf(rated(4));
        assertThat(answer.path("strategy").asString()).isEqualTo("together");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(answer.path("release").asString()).isEqualTo("1");
        assertThat(answer.path("items"))
                .allSatisfy(item ->
                        assertThat(item.path("reason").path("code").asString()).isEqualTo("for_all_of_you"));
    }

    @Test
    void together_has_something_for_each_where_nobody_minds() {
        long comedies = newcomer(3, 6, 9, 12);
        long horrors = newcomer(2, 5, 8, 11);

        List<Long> shown = Api.ids(
                api.get("/api/recommendations/together/?user_ids=" + comedies + "&user_ids=" + horrors + "&limit=10"));

        assertThat(shown.stream().filter(id -> World.genre(id).equals("Comedy")).count())
                .isBetween(4L, 6L);
        assertThat(shown.stream().filter(id -> World.genre(id).equals("Horror")).count())
                .isBetween(4L, 6L);
    }

    @Test
    void together_leaves_out_what_one_of_them_would_clearly_dislike() {
        long comedies = newcomer(3, 6, 9, 12);
        long horrors = newcomer(2, 5, 8, 11);
        for (long horror : List.of(14L, 17L, 20L, 23L)) {
            api.rate(comedies, horror, 0.5);
        }

        String both = "/api/recommendations/together/?user_ids=" + comedies + "," + horrors;
        assertThat(Api.ids(api.get(both + "&limit=10")))
                .hasSize(10)
                .noneMatch(id -> World.genre(id).equals("Horror"));
        // what fills a long list up is none of it either
        assertThat(Api.ids(api.get(both + "&limit=100")))
                .hasSizeGreaterThan(60)
                .noneMatch(id -> World.genre(id).equals("Horror"));
    }

    @Test
    void together_goes_on_page_by_page_through_all_that_none_of_them_has_rated_or_would_dislike() {
        // both gave one star to horrors
        Set<Long> either = new HashSet<>(rated(7));
        either.addAll(rated(10));

        assertThat(api.allIds("/api/recommendations/together/?user_ids=7,10&limit=40"))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, World.MOVIES)
                        .filter(id -> !either.contains(id) && !World.genre(id).equals("Horror"))
                        .boxed()
                        .toList());
    }

    @Test
    void together_is_personal_still_while_the_index_is_away_and_says_so() {
        world.awaitMemory();
        world.vectors.down.set(true);
        try {
            JsonNode answer = api.get("/api/recommendations/together/?user_ids=13,16&limit=5");
            assertThat(answer.path("degraded").asBoolean()).isTrue();
            assertThat(Api.ids(answer)).hasSize(5);
        } finally {
            world.vectors.down.set(false);
        }
    }

    @Test
    void a_reason_may_name_a_film_of_another_genre_that_shares_people_and_no_other() {
        long somebody = newcomer(3);

        JsonNode dramas = api.get("/api/recommendations/by-genre/?genre=Drama&limit=10&user_id=" + somebody);

        assertThat(dramas.path("items")
                        .valueStream()
                        .filter(item ->
                                item.path("reason").path("code").asString().equals("because_you_rated"))
                        .map(item -> item.path("movie").path("tmdb_id").asLong() + " for "
                                + item.path("reason").path("movies")))
                .containsExactly("13 for [3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?user_ids=", "?user_ids=1", "?user_ids=1,2,3,4,5,6,7", "?user_ids=1,1", "?user_ids=1,x"})
    void together_is_for_two_to_six_different_people(String people) {
        JsonNode problem = api.get("/api/recommendations/together/" + people, 400);

        assertThat(problem.path("detail").asString()).contains("user_ids");
    }

    @Test
    void of_several_ids_the_one_that_is_none_is_named() {
        assertThat(api.get("/api/recommendations/together/?user_ids=1,x", 400)
                        .path("detail")
                        .asString())
                .isEqualTo("user_ids: \"x\" is not a whole number.");
    }

    @Test
    void together_knows_nobody_who_is_not_there() {
        assertThat(api.get("/api/recommendations/together/?user_ids=1,4711", 404)
                        .path("detail")
                        .asString())
                .contains("4711");
    }

    @Test
    void mood_begins_with_the_movies_that_are_described_so() {
        JsonNode answer = api.get(MOOD + "?q=a sad robot&limit=10");

        assertThat(Api.ids(answer).subList(0, 2)).containsExactlyInAnyOrder(70L, 100L);
        assertThat(answer.path("strategy").asString()).isEqualTo("mood");
        assertThat(answer.path("items").path(0).path("reason").path("code").asString())
                .isEqualTo("matches_words");
        assertThat(world.metric("marquee_mood_search_seconds_count")).isPositive();
    }

    @Test
    void mood_is_about_what_words_mean_too_not_only_how_they_are_written() {
        // the encoder of these tests finds words alike that share letters
        assertThat(Api.ids(api.get(MOOD + "?q=metamorphoses&limit=5"))).startsWith(64L);
    }

    @Test
    void mood_finds_a_movie_by_the_words_of_its_story_wherever_that_comes_from() {
        assertThat(Api.ids(api.get(MOOD + "?q=the clockmaker and his harbour&limit=5")))
                .startsWith(80L);
        assertThat(Api.ids(api.get(MOOD + "?q=Sisters in a lighthouse&limit=5")))
                .startsWith(85L);
    }

    @Test
    void mood_goes_on_with_movies_that_lie_where_those_lie() {
        List<Long> shown = Api.ids(api.get(MOOD + "?q=lonely machine&limit=20"));

        assertThat(shown).startsWith(50L);
        assertThat(shown).allMatch(id -> World.genre(id).equals(World.genre(50)));
    }

    @Test
    void mood_leaves_out_what_the_person_has_rated_and_is_in_their_order() {
        long somebody = newcomer(70);

        JsonNode answer = api.get(MOOD + "?q=sad robot&limit=40&user_id=" + somebody);

        assertThat(Api.ids(answer)).startsWith(100L).doesNotContain(70L);
        assertThat(Api.ids(api.get(MOOD + "?q=comedy drama horror&limit=5&user_id=" + newcomer(3, 6, 9))))
                .allMatch(id -> World.genre(id).equals("Comedy"));
    }

    @Test
    void mood_shows_every_movie_once_page_by_page() {
        assertThat(api.allIds(MOOD + "?q=sad robot&limit=33"))
                .doesNotHaveDuplicates()
                .hasSize(World.MOVIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=   ", "?q=12345", "?q=!?."})
    void mood_wants_words(String query) {
        assertThat(api.get(MOOD + query, 400).path("detail").asString()).contains("q");
    }

    @Test
    void mood_wants_few_words() {
        api.get(MOOD + "?q=" + "robot".repeat(30), 400);
    }

    @Test
    void mood_does_with_the_words_as_they_are_written_while_the_encoder_is_away() {
        try (Backend mute = World.ready(world.starting(Map.of("marquee.mood.text-encoder", "none")))) {
            Api its = new Api(World.http(mute));
            Await.until("words", () -> its.status(MOOD + "?q=robot") == 200);

            JsonNode answer = its.get(MOOD + "?q=sad robot&limit=5");

            assertThat(answer.path("degraded").asBoolean()).isTrue();
            assertThat(Api.ids(answer).subList(0, 2)).containsExactlyInAnyOrder(70L, 100L);
        }
    }

    @Test
    void mood_does_with_words_alone_while_the_index_is_away() {
        world.vectors.down.set(true);
        try {
            JsonNode answer = api.get(MOOD + "?q=rain&limit=3");
            assertThat(answer.path("degraded").asBoolean()).isTrue();
            assertThat(Api.ids(answer)).startsWith(50L).hasSize(3);
        } finally {
            world.vectors.down.set(false);
        }
    }

    @Test
    void onboarding_goes_on_by_what_was_answered() {
        List<Long> horrors = rated(2).subList(0, 6);
        String loved = horrors.stream().map(id -> "&answers=" + id + ":5").collect(Collectors.joining());
        String unseen = horrors.stream().map(id -> "&answers=" + id + ":unseen").collect(Collectors.joining());

        JsonNode answer = api.get(SEEDS + "?limit=20" + loved);

        assertThat(Api.ids(answer)).hasSize(20).doesNotHaveDuplicates().doesNotContainAnyElementsOf(horrors);
        assertThat(Api.ids(answer)).isNotEqualTo(Api.ids(api.get(SEEDS + "?limit=20" + unseen)));
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(answer.path("strategy").asString()).isEqualTo("varied");
    }

    @Test
    void onboarding_asks_for_nothing_twice_and_stays_in_the_chosen_genres() {
        JsonNode answer = api.get(SEEDS + "?limit=15&genres=Horror&answers=2:4.5,5:unseen,8:0.5");

        assertThat(Api.ids(answer))
                .hasSize(15)
                .doesNotContain(2L, 5L, 8L)
                .allMatch(id -> World.genre(id).equals("Horror"));
    }

    @Test
    void onboarding_learns_from_answers_in_any_order_and_keeps_nothing() {
        String there = SEEDS + "?limit=10&answers=7:4&answers=5:unseen&answers=3:2";
        String back = SEEDS + "?limit=10&answers=3:2&answers=5:unseen&answers=7:4";

        assertThat(Api.ids(api.get(there))).isEqualTo(Api.ids(api.get(back)));
        assertThat(Api.ids(api.get(SEEDS + "?limit=10&answers=7:1&answers=7:4")))
                .isEqualTo(Api.ids(api.get(SEEDS + "?limit=10&answers=7:4")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7:", "7:5.5", "7:0", "7:4.2", "x:4", "7:seen", "-7:4"})
    void onboarding_refuses_answers_that_make_no_sense(String answer) {
        assertThat(api.get(SEEDS + "?answers=" + answer, 400).path("detail").asString())
                .contains("answers");
    }

    private static long newcomer(long... movies) {
        var ratings = LongStream.of(movies)
                .mapToObj(movie -> Map.of("tmdb_id", movie, "rating", 5))
                .toList();
        return api.post("/api/users/cold_start/", Map.of("ratings", ratings), 201)
                .path("id")
                .asLong();
    }

    private static List<Long> rated(long user) {
        return Api.ids(api.get("/api/users/" + user + "/ratings/?limit=100"));
    }
}

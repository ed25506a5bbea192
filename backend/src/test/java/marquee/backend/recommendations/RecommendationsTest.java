package marquee.backend.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.backend.Api;
import marquee.backend.World;
import marquee.towers.UserHistory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RecommendationsTest {

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
    void for_you_follows_the_persons_taste_and_leaves_out_what_they_rated() {
        JsonNode answer = api.forYou(1, 20);

        assertThat(Api.ids(answer)).hasSize(20).doesNotHaveDuplicates().doesNotContainAnyElementsOf(rated(1));
        assertThat(Api.ids(answer)).allMatch(id -> World.genre(id).equals("Drama"));
        assertThat(answer.path("strategy").asString()).isEqualTo("two_tower");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(answer.path("release").asString()).isEqualTo("1");
        assertThat(answer.path("recommendation_id").asString()).isNotBlank();
        assertThat(answer.path("variant").asString()).isEqualTo("default");
        assertThat(answer.path("items"))
                .allMatch(item -> item.path("propensity").asDouble() == 1);
    }

    @Test
    void the_reason_names_a_movie_the_person_liked_and_their_stars() {
        Map<String, Double> liked = api.get("/api/users/2/ratings/?limit=100")
                .path("items")
                .valueStream()
                .filter(item -> item.path("rating").asDouble() >= 4)
                .collect(Collectors.toMap(
                        item -> item.path("movie").path("title").asString(),
                        item -> item.path("rating").asDouble()));

        api.forYou(2, 10).path("items").forEach(item -> {
            String reason = item.path("reason").path("text").asString();
            assertThat(reason).startsWith("Because you rated Movie ");
            int stars = reason.lastIndexOf(' ');
            assertThat(liked)
                    .containsEntry(
                            reason.substring("Because you rated ".length(), stars),
                            Double.parseDouble(reason.substring(stars)));
        });
    }

    @Test
    void every_list_says_by_a_code_why_a_movie_is_there_about_which_movies_and_at_which_position() {
        String lists = "/api/recommendations/";
        assertThat(codes(api.forYou(2, 10))).containsOnly("because_you_rated");
        assertThat(codes(api.get(lists + "by-genre/?genre=Horror&limit=5"))).containsOnly("best_rated");
        assertThat(codes(api.get(lists + "seed-movies/?limit=5"))).containsOnly("popular");

        JsonNode similar = api.get(lists + "similar/?tmdb_id=7&limit=5").path("items");
        assertThat(similar)
                .allSatisfy(item -> assertThat(item.path("reason"))
                        .hasToString("{\"code\":\"similar_to\",\"text\":\"Similar to Movie 7\",\"movies\":[7]}"));
        assertThat(similar.valueStream().map(item -> item.path("position").asInt()))
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void the_reason_names_the_liked_movie_that_lies_nearest() {
        long comedy = 3;
        long drama = 1;
        long id = newcomer(comedy, drama);

        for (long liked : List.of(comedy, drama)) {
            JsonNode answer =
                    api.get("/api/recommendations/by-genre/?limit=10&user_id=" + id + "&genre=" + World.genre(liked));
            assertThat(answer.path("items"))
                    .hasSize(10)
                    .allSatisfy(
                            item -> assertThat(item.path("reason").path("text").asString())
                                    .startsWith("Because you rated Movie " + liked + " "));
        }
    }

    @Test
    void the_named_rating_is_one_of_the_three_without_which_the_score_would_fall_most() {
        for (long user = 1; user <= 10; user++) {
            List<UserHistory.Rated> history = history(user);
            var without = history.stream()
                    .collect(Collectors.toMap(UserHistory.Rated::movieId, rating -> embedWithout(rating, history)));
            for (JsonNode item : api.forYou(user, 20).path("items")) {
                float[] movie = World.vector(item.path("movie").path("tmdb_id").asLong(), 0);
                List<Long> carrying = without.entrySet().stream()
                        .sorted(Comparator.comparingDouble(each -> product(each.getValue(), movie)))
                        .limit(3)
                        .map(Map.Entry::getKey)
                        .toList();
                assertThat(item.path("reason").path("code").asString()).isEqualTo("because_you_rated");
                assertThat(item.path("reason").path("movies").valueStream().map(JsonNode::asLong))
                        .isNotEmpty()
                        .isSubsetOf(carrying);
            }
        }
    }

    @Test
    void the_tower_is_told_who_it_is_unless_they_came_after_the_training() {
        long newcomer = newcomer(3);
        api.forYou(newcomer, 5);
        api.forYou(20, 5);

        assertThat(world.tower.toldOf)
                .contains(OptionalLong.empty(), OptionalLong.of(20))
                .doesNotContain(OptionalLong.of(newcomer));
    }

    @Test
    void a_new_rating_changes_the_next_for_you_at_once() {
        List<Long> before = Api.ids(api.forYou(3, 20));
        assertThat(before).allMatch(id -> World.genre(id).equals("Comedy"));
        List<Long> horror = List.of(110L, 113L, 116L, 119L, 107L, 104L, 101L, 98L, 95L, 92L);

        horror.forEach(movie -> api.rate(3, movie, 5));

        List<Long> after = Api.ids(api.forYou(3, 20));
        assertThat(after).doesNotContainAnyElementsOf(horror);
        assertThat(after).anyMatch(id -> World.genre(id).equals("Horror"));
    }

    @Test
    void a_rating_taken_back_restores_the_list() {
        List<Long> before = Api.ids(api.forYou(4, 20));
        long first = before.getFirst();

        api.rate(4, first, 0.5);
        assertThat(Api.ids(api.forYou(4, 20))).doesNotContain(first).isNotEqualTo(before);
        api.delete("/api/users/4/ratings/" + first + "/", 204);

        assertThat(Api.ids(api.forYou(4, 20))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/recommendations/for-you/?user_id=5&limit=25, 110",
        "/api/recommendations/for-you/?user_id=5&limit=30&diversity=0.7, 110",
        "/api/recommendations/similar/?tmdb_id=7&limit=50, 119",
        "/api/recommendations/by-genre/?genre=Horror&limit=15, 40",
        "/api/recommendations/trending/?limit=33, 120",
        "/api/recommendations/seed-movies/?limit=40, 120"
    })
    void pages_show_every_movie_once(String path, int movies) {
        assertThat(api.allIds(path)).doesNotHaveDuplicates().hasSize(movies);
    }

    @Test
    void pages_never_repeat_a_movie_even_when_the_person_rates_in_between() {
        Set<Long> shown = new HashSet<>();
        JsonNode page = api.forYou(6, 20);
        for (int i = 0; i < 4; i++) {
            List<Long> ids = Api.ids(page);
            assertThat(ids).hasSize(20).noneMatch(shown::contains);
            shown.addAll(ids);
            api.rate(6, ids.get(i), 1 + i);
            page = api.get("/api/recommendations/for-you/?user_id=6&limit=20&cursor="
                    + Api.cursor(page).orElseThrow());
        }
    }

    @Test
    void diversity_brings_movies_of_other_kinds() {
        String path = "/api/recommendations/for-you/?user_id=7&limit=20&diversity=";
        assertThat(genres(api.get(path + "0"))).hasSize(1);
        assertThat(genres(api.get(path + "0.9"))).hasSizeGreaterThan(1);
        assertThat(Api.ids(api.get(path + "0"))).isEqualTo(Api.ids(api.forYou(7, 20)));
    }

    @Test
    void a_varied_list_is_picked_from_the_five_times_as_many_that_fit_best_and_is_never_filled_up() {
        List<Long> best = Api.ids(api.forYou(7, 100)).subList(0, 50);

        JsonNode varied = api.get("/api/recommendations/for-you/?user_id=7&limit=10&diversity=1");

        assertThat(best).containsAll(Api.ids(varied));
        assertThat(varied.path("items"))
                .hasSize(10)
                .allSatisfy(item ->
                        assertThat(item.path("reason").path("text").asString()).doesNotStartWith("Popular"));
    }

    @Test
    void each_step_towards_surprise_brings_movies_as_far_apart_as_the_one_before_or_further() {
        List<List<Long>> lists = IntStream.rangeClosed(0, 10)
                .mapToObj(step ->
                        Api.ids(api.get("/api/recommendations/for-you/?user_id=9&limit=14&diversity=" + step / 10.0)))
                .toList();

        assertThat(lists)
                .allSatisfy(list ->
                        assertThat(list).hasSize(14).doesNotHaveDuplicates().doesNotContainAnyElementsOf(rated(9)));
        assertThat(lists.stream().map(RecommendationsTest::pairsOfTwoGenres).toList())
                .isSorted();
        assertThat(pairsOfTwoGenres(lists.getLast())).isGreaterThan(pairsOfTwoGenres(lists.getFirst()));
    }

    @Test
    void because_you_watched_has_a_row_for_each_movie_liked_lately_and_no_movie_twice() {
        JsonNode answer = api.get("/api/recommendations/because-you-watched/?user_id=8&rows=3&limit=10");

        List<Long> shown = new ArrayList<>();
        assertThat(answer.path("items")).hasSize(3);
        for (JsonNode row : answer.path("items")) {
            assertThat(row.path("rating").asDouble()).isGreaterThanOrEqualTo(4);
            assertThat(rated(8)).contains(row.path("movie").path("tmdb_id").asLong());
            assertThat(Api.ids(row)).hasSize(10);
            shown.addAll(Api.ids(row));
        }
        assertThat(shown).doesNotHaveDuplicates().doesNotContainAnyElementsOf(rated(8));
        JsonNode more = api.get("/api/recommendations/because-you-watched/?user_id=8&rows=3&limit=10&cursor="
                + Api.cursor(answer).orElseThrow());
        assertThat(anchors(more)).hasSize(3).doesNotContainAnyElementsOf(anchors(answer));
    }

    @Test
    void because_you_watched_goes_on_without_what_it_has_shown() {
        String path = "/api/recommendations/because-you-watched/?user_id=14&rows=3&limit=10";
        JsonNode first = api.get(path);
        JsonNode second = api.get(path + "&cursor=" + Api.cursor(first).orElseThrow());

        assertThat(inRows(first)).hasSize(30);
        assertThat(inRows(second)).hasSize(30).doesNotHaveDuplicates().doesNotContainAnyElementsOf(inRows(first));
    }

    @Test
    void because_you_watched_names_its_release_and_is_counted_once() {
        String similar = "marquee_answers_total{cause=\"none\",degraded=\"false\",strategy=\"similar\"}";
        double before = world.metric(similar);

        JsonNode answer = api.get("/api/recommendations/because-you-watched/?user_id=14&rows=3&limit=10");

        assertThat(world.metric(similar)).isEqualTo(before + 1);
        assertThat(answer.path("release").asString()).isEqualTo("1");
        assertThat(answer.path("strategy").asString()).isEqualTo("similar");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
    }

    @Test
    void similar_movies_are_near_and_leave_out_the_movie_and_what_the_person_rated() {
        assertThat(Api.ids(api.get("/api/recommendations/similar/?tmdb_id=30&limit=20")))
                .hasSize(20)
                .doesNotContain(30L)
                .allMatch(id -> World.genre(id).equals("Comedy"));
        assertThat(Api.ids(api.get("/api/recommendations/similar/?tmdb_id=30&limit=100&user_id=9")))
                .doesNotContainAnyElementsOf(rated(9));
    }

    @Test
    void by_genre_is_personal_with_a_person_and_weighted_without() {
        JsonNode anyone = api.get("/api/recommendations/by-genre/?genre=comedy");
        assertThat(anyone.path("strategy").asString()).isEqualTo("weighted_rating");
        assertThat(genres(anyone)).containsExactly("Comedy");
        JsonNode personal = api.get("/api/recommendations/by-genre/?genre=Comedy&user_id=10");
        assertThat(personal.path("strategy").asString()).isEqualTo("two_tower");
        assertThat(genres(personal)).containsExactly("Comedy");
        assertThat(Api.ids(personal)).hasSize(20).doesNotContainAnyElementsOf(rated(10));
    }

    @Test
    void trending_begins_with_what_several_people_like_now() {
        for (long user = 11; user <= 18; user++) {
            api.rate(user, 120, 4);
        }

        world.settle();
        JsonNode answer = api.get("/api/recommendations/trending/?limit=5");
        assertThat(Api.ids(answer)).startsWith(120L);
        assertThat(answer.path("strategy").asString()).isEqualTo("trending");
        assertThat(Api.ids(api.get("/api/recommendations/trending/?limit=5&user_id=11")))
                .doesNotContain(120L);
    }

    @Test
    void one_person_cannot_make_a_movie_trend() {
        List<Long> before = trending();

        api.rate(19, 117, 0.5);
        api.rate(19, 116, 3.5);
        for (int i = 0; i < 30; i++) {
            api.rate(19, 114, 5);
            api.delete("/api/users/19/ratings/114/", 204);
        }
        assertThat(trending()).isEqualTo(before);

        for (int i = 0; i < 30; i++) {
            api.rate(19, 114, 5);
        }
        assertThat(trending().subList(0, 10)).doesNotContain(114L);
        api.rate(19, 114, 1);
        assertThat(trending()).isEqualTo(before);
        assertThat(world.miscountedMovies()).isZero();
    }

    @Test
    void people_who_leave_take_their_likes_along() {
        List<Long> before = trending();
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            people.add(newcomer(113));
        }
        assertThat(trending()).startsWith(113L);

        people.forEach(person -> api.delete("/api/users/" + person + "/", 202));
        assertThat(trending()).isEqualTo(before);
        assertThat(world.miscountedMovies()).isZero();
    }

    private static List<Long> trending() {
        world.settle();
        return Api.ids(api.get("/api/recommendations/trending/?limit=100"));
    }

    @Test
    void seed_movies_are_of_the_chosen_genres_and_unlike_each_other() {
        JsonNode answer = api.get("/api/recommendations/seed-movies/?genres=Comedy&genres=Drama&limit=10");
        assertThat(genres(answer)).containsExactlyInAnyOrder("Comedy", "Drama");
        assertThat(genres(api.get("/api/recommendations/seed-movies/?limit=10")))
                .hasSize(3);
    }

    @Test
    void the_score_of_a_seed_movie_falls_with_its_rank_in_its_genre_among_all_that_competed() {
        assertThat(scores("genres=Horror&limit=40")).isEqualTo(falling(1, 40, 100));
        assertThat(scores("genres=Horror&genres=Comedy&limit=80")).isEqualTo(falling(2, 40, 160));
    }

    /** In falling order, whatever order they are shown in. */
    private static List<Double> scores(String query) {
        return api.get("/api/recommendations/seed-movies/?" + query)
                .path("items")
                .valueStream()
                .map(item -> item.path("score").asDouble())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** 1 for the first of each genre, and so on to the last, in as many steps as would lead to 0. */
    private static List<Double> falling(int genres, int ranks, int steps) {
        return IntStream.range(0, ranks)
                .mapToObj(rank -> Collections.nCopies(genres, 1 - (double) rank / steps))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "for-you/?, trending/?",
        "for-you/?diversity=1&, trending/?",
        "similar/?tmdb_id=119&, similar/?tmdb_id=119&",
        "by-genre/?genre=Horror&, by-genre/?genre=Horror&",
        "trending/?, trending/?",
        "seed-movies/?, seed-movies/?"
    })
    void a_list_leaves_out_what_the_person_has_rated_and_nothing_else(String own, String everybodys) {
        List<Long> expected = new ArrayList<>(api.allIds("/api/recommendations/" + everybodys + "limit=40"));
        expected.removeAll(rated(20));

        assertThat(api.allIds("/api/recommendations/" + own + "limit=40&user_id=20"))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/recommendations/for-you/?user_id=1&limit=0, 400",
        "/api/recommendations/for-you/?user_id=1&limit=101, 400",
        "/api/recommendations/for-you/?user_id=1&diversity=1.5, 400",
        "/api/recommendations/for-you/?user_id=1&diversity=NaN, 400",
        "/api/recommendations/for-you/?user_id=abc, 400",
        "/api/recommendations/for-you/, 400",
        "/api/recommendations/for-you/?user_id=1&cursor=forged!, 400",
        "/api/recommendations/for-you/?user_id=1&cursor=_____, 400",
        "/api/recommendations/for-you/?user_id=4711, 404",
        "/api/recommendations/because-you-watched/?user_id=4711, 404",
        "/api/recommendations/similar/?tmdb_id=4711, 404",
        "/api/recommendations/by-genre/?genre=Nonsense, 404",
        "/api/recommendations/seed-movies/?genres=Nonsense, 404",
        "/api/recommendations/nonsense/, 404"
    })
    void what_makes_no_sense_is_refused(String path, int status) {
        api.get(path, status);
    }

    /** Somebody who loves these movies. */
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

    /** Oldest first. */
    private static List<UserHistory.Rated> history(long user) {
        return api.get("/api/users/" + user + "/ratings/?limit=100")
                .path("items")
                .valueStream()
                .map(item -> new UserHistory.Rated(
                        item.path("movie").path("tmdb_id").asLong(),
                        (float) item.path("rating").asDouble(),
                        Instant.parse(item.path("rated_at").asString())))
                .toList()
                .reversed();
    }

    private static float[] embedWithout(UserHistory.Rated one, List<UserHistory.Rated> history) {
        var others = history.stream().filter(rating -> !rating.equals(one)).toList();
        return world.tower
                .embed(new UserHistory(OptionalLong.empty(), others, Instant.EPOCH))
                .blockOptional()
                .orElseThrow();
    }

    /** Without the last dimension, which fills the vectors of movies. */
    private static double product(float[] a, float[] b) {
        return IntStream.range(0, a.length - 1).mapToDouble(i -> a[i] * b[i]).sum();
    }

    private static Stream<String> codes(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("reason").path("code").asString());
    }

    private static long pairsOfTwoGenres(List<Long> list) {
        return list.stream()
                .flatMap(a -> list.stream().filter(b -> !World.genre(a).equals(World.genre(b))))
                .count();
    }

    private static List<Long> inRows(JsonNode rows) {
        return rows.path("items")
                .valueStream()
                .flatMap(row -> Api.ids(row).stream())
                .toList();
    }

    private static List<Long> anchors(JsonNode rows) {
        return Api.ids(rows);
    }

    private static Set<String> genres(JsonNode list) {
        return Api.ids(list).stream().map(World::genre).collect(Collectors.toSet());
    }
}

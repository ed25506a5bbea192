package marquee.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.app.lists.RealMovies.RealMovie;
import marquee.backend.Api;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Would a person call these lists right? People are made up by rules from the movies there are, and what they get is of
 * their kind.
 */
@EnabledIfEnvironmentVariable(
        named = "MOVIELENS_DIR",
        matches = ".*ml-latest-small/?",
        disabledReason = "MOVIELENS_DIR does not name an ml-latest-small folder, and kinds of movies need many of each")
class RealListsTest {

    private static final int TOP = 20;
    private static final List<Long> NOTHING = List.of();
    private static final int[] WITH_SOME_RATINGS = {15, 60};

    private static RealService service;
    private static RealMovies movies;
    private static Api api;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = new RealService(Path.of(System.getenv("MOVIELENS_DIR")), folder);
        movies = service.movies;
        api = service.api;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Western, 12",
        "Horror, 15",
        "Animation, 15",
        "Children, 15",
        "Documentary, 15",
        "Musical, 12",
        "War, 12",
        "Film-Noir, 12"
    })
    void who_loves_six_films_of_a_genre_gets_films_of_it_and_not_the_chart(String genre, int atLeast) {
        List<Long> list = forYou(List.of(), loved(of(genre)), NOTHING);

        assertThat(movies.count(list, of(genre))).as("%s in %s", genre, list).isGreaterThanOrEqualTo(atLeast);
        assertThat(movies.inTheChart(list)).as("chart in %s", list).isLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"1900, 1930, 1950, 14", "1935, 1949, 1965, 14", "1950, 1959, 1970, 14"})
    void who_loves_old_films_gets_old_ones(int first, int last, int before, int atLeast) {
        List<Long> list = forYou(List.of(), loved(movie -> movie.isFrom(first, last)), NOTHING);

        assertThat(movies.count(list, movie -> movie.isFrom(1, before - 1)))
                .as("before %d in %s", before, list)
                .isGreaterThanOrEqualTo(atLeast);
        assertThat(movies.inTheChart(list)).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"Romance, Action", "Drama, Horror", "Comedy, War", "Thriller, Musical"})
    void who_gave_one_star_to_four_films_of_a_genre_gets_hardly_any_of_it(String loves, String hates) {
        List<Long> loved = loved(movie -> movie.is(loves) && !movie.is(hates));
        List<Long> hated = movies.middling(movie -> movie.is(hates) && !movie.is(loves), 4, 3, 6);

        List<Long> list = forYou(List.of(), loved, hated);

        assertThat(movies.count(list, of(hates))).as("%s in %s", hates, list).isLessThanOrEqualTo(2);
        assertThat(movies.count(list, of(loves))).as("%s in %s", loves, list).isGreaterThanOrEqualTo(10);
    }

    @Test
    void who_loves_what_few_know_is_not_offered_the_chart() {
        List<Long> list = forYou(
                List.of(),
                movies.middling(movie -> movie.is("Drama") && movie.isFrom(1, 1979) && movie.ratings() <= 30, 6, 0, 5),
                NOTHING);

        assertThat(movies.inTheChart(list)).as("chart in %s", list).isLessThanOrEqualTo(6);
        assertThat(movies.medianRatings(list)).isLessThanOrEqualTo(70);
        assertThat(movies.count(list, movie -> movie.isFrom(1, 1989))).isGreaterThanOrEqualTo(10);
    }

    @Test
    void who_hates_what_everybody_likes_is_offered_other_films_and_told_what_they_are_unlike() {
        List<Long> hated = movies.middling(movie -> true, 6, 0, 3);

        JsonNode list = api.forYou(service.newcomer(List.of(), NOTHING, hated), TOP);

        assertThat(movies.inTheChart(Api.ids(list))).as("chart in %s", list).isLessThanOrEqualTo(8);
        assertThat(codes(list)).doesNotContain("fits_your_taste", "because_you_rated", "because_you_like");
        assertThat(codes(list)).filteredOn("unlike_what_you_avoid"::equals).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"Western, Horror", "Documentary, War", "Documentary, Musical", "Film-Noir, War"})
    void somebody_of_two_tastes_gets_both(String one, String other) {
        List<Long> list = ofTwoTastes(one, other);

        assertThat(movies.count(list, of(one))).as("%s in %s", one, list).isGreaterThanOrEqualTo(4);
        assertThat(movies.count(list, of(other))).as("%s in %s", other, list).isGreaterThanOrEqualTo(4);
    }

    @Test
    void of_nearly_any_two_tastes_neither_gets_less_than_a_quarter() {
        var genres =
                List.of("Western", "Horror", "Animation", "Children", "Documentary", "Musical", "War", "Film-Noir");
        var unfair = new ArrayList<String>();
        for (String one : genres) {
            for (String other : genres.subList(genres.indexOf(one) + 1, genres.size())) {
                List<Long> list = ofTwoTastes(one, other);
                if (Math.min(movies.count(list, of(one)), movies.count(list, of(other))) < TOP / 4) {
                    unfair.add(one + " and " + other);
                }
            }
        }
        assertThat(unfair).hasSizeLessThanOrEqualTo(6);
    }

    private static List<Long> ofTwoTastes(String one, String other) {
        var loved = new ArrayList<>(movies.middling(of(one), 3, 4, 5));
        loved.addAll(movies.middling(of(other), 3, 4, 5));
        return forYou(List.of(), loved, NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Horror", "Documentary", "Western", "Musical", "Film-Noir", "War"})
    void who_only_chose_a_genre_gets_it(String genre) {
        assertThat(movies.count(forYou(List.of(genre), NOTHING, NOTHING), of(genre)))
                .isGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Documentary", "Film-Noir", "Musical"})
    void the_first_questions_to_who_chose_a_genre_are_of_it_whatever_they_answer(String genre) {
        String path = "/api/recommendations/seed-movies/?limit=24&genres=" + genre;
        List<Long> first = Api.ids(api.get(path));
        assertThat(first).hasSize(24).allMatch(id -> movies.of(id).is(genre));

        List<Long> next = Api.ids(
                api.get(path + "&answers=" + first.get(0) + ":5," + first.get(1) + ":unseen," + first.get(2) + ":1"));

        assertThat(next).hasSize(24).doesNotContainAnyElementsOf(first.subList(0, 3));
        assertThat(next).allMatch(id -> movies.of(id).is(genre));
    }

    @Test
    void similar_to_a_film_that_hardly_anybody_rated_are_films_of_its_kind_and_not_the_chart() {
        for (int ratings : List.of(0, 1)) {
            var asked = movies.every(ratings == 0 ? 1 : 250, movie -> movie.ratings() == ratings && isOfAKind(movie));
            var fitting = new ArrayList<Long>();
            var shown = new ArrayList<Long>();
            for (long movie : asked) {
                var similar = Api.ids(api.get("/api/recommendations/similar/?limit=10&tmdb_id=" + movie));
                assertThat(similar).hasSize(10);
                assertThat(movies.inTheChart(similar))
                        .as("similar to %d", movie)
                        .isLessThanOrEqualTo(2);
                shown.addAll(similar);
                similar.stream()
                        .filter(other -> movies.shareGenre(movie, other))
                        .forEach(fitting::add);
            }
            assertThat(asked).hasSizeGreaterThan(8);
            assertThat((double) fitting.size() / shown.size()).isGreaterThanOrEqualTo(.95);
        }
    }

    private static boolean isOfAKind(RealMovie movie) {
        return !movie.genres().isEmpty();
    }

    @Test
    void nearly_every_reason_cites_a_film_of_a_genre_in_common() {
        int cited = 0;
        int fitting = 0;
        var people = Stream.concat(
                        Stream.of("Western", "Horror", "Animation", "Comedy", "Crime")
                                .map(genre -> service.newcomer(List.of(), loved(of(genre)), NOTHING)),
                        people().limit(20))
                .toList();
        for (long person : people) {
            for (JsonNode item : api.forYou(person, TOP).path("items")) {
                for (JsonNode movie : item.path("reason").path("movies")) {
                    cited++;
                    fitting += movies.shareGenre(movie.asLong(), id(item)) ? 1 : 0;
                }
            }
        }
        assertThat(cited).isGreaterThan(200);
        assertThat((double) fitting / cited).as("%d of %d", fitting, cited).isGreaterThanOrEqualTo(.97);
    }

    @Test
    void who_likes_twenty_films_is_told_for_most_films_which_of_them_carried_it() {
        int named = 0;
        var people = people().limit(40)
                .map(this::latestLikes)
                .filter(likes -> likes.size() == TOP)
                .limit(10)
                .map(likes -> service.newcomer(List.of(), likes, NOTHING))
                .toList();
        for (long person : people) {
            named += (int) api.forYou(person, TOP)
                    .path("items")
                    .valueStream()
                    .filter(RealListsTest::namesAFilm)
                    .count();
        }
        assertThat(people).hasSizeGreaterThanOrEqualTo(5);
        assertThat((double) named / people.size()).isGreaterThanOrEqualTo(15);
    }

    @Test
    void the_named_rating_is_among_the_three_whose_removal_costs_the_film_most() {
        int named = 0;
        int carrying = 0;
        var carriers = new Carriers(service);
        for (long person : people().limit(50).toList()) {
            carriers.read(person);
            for (JsonNode item : api.forYou(person, TOP).path("items")) {
                if (namesAFilm(item)) {
                    named++;
                    carrying += carriers.of(id(item))
                                    .contains(item.path("reason")
                                            .path("movies")
                                            .path(0)
                                            .asLong())
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(named).isGreaterThan(500);
        assertThat((double) carrying / named).as("%d of %d", carrying, named).isGreaterThanOrEqualTo(.95);
    }

    @Test
    void each_step_of_the_slider_brings_films_as_far_apart_as_the_one_before_or_further() {
        var carriers = new Carriers(service);
        for (long person : people().limit(8).toList()) {
            var spreads = IntStream.rangeClosed(0, 10)
                    .mapToObj(step -> Api.ids(api.get(
                            "/api/recommendations/for-you/?limit=20&user_id=" + person + "&diversity=" + step / 10.0)))
                    .map(carriers::spread)
                    .toList();
            assertThat(spreads).as("person %d", person).isSorted();
            assertThat(spreads.getLast()).isGreaterThan(spreads.getFirst());
        }
    }

    @Test
    void the_twenty_nearest_to_what_is_refused_lose_places_until_that_is_taken_back() {
        int near = 0;
        int fell = 0;
        int places = 0;
        var people = Stream.concat(
                        Stream.of("Western", "Horror", "Crime")
                                .map(genre -> service.newcomer(List.of(), loved(of(genre)), NOTHING)),
                        people().limit(17))
                .toList();
        for (long person : people) {
            List<Long> before = Api.ids(api.forYou(person, 100));
            long refused = before.get(4);
            String mark = "/api/users/" + person + "/not-interested/" + refused + "/";
            api.put(mark, 200);
            List<Long> after = Api.ids(api.forYou(person, 100));
            List<Long> left = before.stream().filter(movie -> movie != refused).toList();
            for (long movie : Api.ids(api.get("/api/recommendations/similar/?limit=20&tmdb_id=" + refused))) {
                if (left.contains(movie)) {
                    int lost = (after.contains(movie) ? after.indexOf(movie) : 100) - left.indexOf(movie);
                    near++;
                    fell += lost > 0 ? 1 : 0;
                    places += lost;
                }
            }
            api.delete(mark, 204);
            assertThat(Api.ids(api.forYou(person, 100))).isEqualTo(before);
        }
        assertThat(near).isGreaterThan(60);
        assertThat((double) fell / near).as("%d of %d", fell, near).isGreaterThanOrEqualTo(.8);
        assertThat((double) places / near).as("places lost").isGreaterThanOrEqualTo(5);
    }

    private static Predicate<RealMovie> of(String genre) {
        return movie -> movie.is(genre);
    }

    /** Six of middle fame. */
    private static List<Long> loved(Predicate<RealMovie> kind) {
        return movies.middling(kind, 6, 5, 5);
    }

    private static List<Long> forYou(List<String> genres, List<Long> loved, List<Long> hated) {
        JsonNode list = api.forYou(service.newcomer(genres, loved, hated), TOP);
        assertThat(list.path("degraded").asBoolean()).isFalse();
        assertThat(Api.ids(list)).hasSize(TOP);
        return Api.ids(list);
    }

    /** Those of the data set who rated some films but not many, so that one rating counts. */
    private static Stream<Long> people() {
        return IntStream.rangeClosed(1, 300).mapToObj(id -> (long) id).filter(id -> {
            int ratings = api.get("/api/users/" + id + "/").path("rating_count").asInt();
            return WITH_SOME_RATINGS[0] <= ratings && ratings <= WITH_SOME_RATINGS[1];
        });
    }

    private List<Long> latestLikes(long person) {
        return api.get("/api/users/" + person + "/ratings/?limit=100")
                .path("items")
                .valueStream()
                .filter(rated -> rated.path("rating").asDouble() >= 4)
                .limit(TOP)
                .map(RealListsTest::id)
                .toList();
    }

    private static List<String> codes(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("reason").path("code").asString())
                .toList();
    }

    private static boolean namesAFilm(JsonNode item) {
        return !item.path("reason").path("movies").isEmpty();
    }

    private static long id(JsonNode item) {
        return item.path("movie").path("tmdb_id").asLong();
    }
}

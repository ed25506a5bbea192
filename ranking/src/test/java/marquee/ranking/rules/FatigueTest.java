package marquee.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableBuilder;
import marquee.ranking.movies.MovieTableBuilder.Votes;
import marquee.ranking.sources.NeighbourPlaces;
import org.junit.jupiter.api.Test;

class FatigueTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Fatigue RULE = new Fatigue(2, 3, 5, Duration.ofDays(7), Duration.ofHours(6));
    private static final int MOVIES = 600;
    private static final List<String> GENRES = List.of("Drama", "Comedy", "Western");

    @Test
    void a_movie_fades_when_it_was_passed_over_often_enough_and_comes_back() {
        assertThat(fading(Duration.ofDays(7))).isZero();
        assertThat(fading(Duration.ofDays(14), Duration.ofDays(7))).isCloseTo(3 * .25 + 3 * .5, within(1e-9));
        assertThat(fading(Duration.ofDays(77), Duration.ofDays(70))).isLessThan(.01);
    }

    @Test
    void one_sitting_is_one_time_and_counts_when_it_is_over() {
        assertThat(fading(Duration.ofDays(7), Duration.ofHours(1))).isZero();
        assertThat(fading(Duration.ofHours(170), Duration.ofHours(168))).isZero();
        assertThat(fading(Duration.ofDays(7), Duration.ofHours(6))).isPositive();
    }

    @Test
    void no_more_is_taken_than_the_rule_says() {
        assertThat(fading(Duration.ofDays(4), Duration.ofDays(3), Duration.ofDays(2), Duration.ofDays(1)))
                .isEqualTo(5);
    }

    @Test
    void in_a_month_of_visits_hardly_any_place_goes_to_what_was_passed_over() {
        var rules = new ListRules(table());
        assertThat(repeats(rules, Optional.empty())).isGreaterThan(.95);
        assertThat(repeats(rules, Optional.of(Fatigue.SERVED))).isLessThan(.2 * repeats(rules, Optional.empty()));
    }

    private static double fading(Duration... ago) {
        return RULE.fading(
                List.of(ago).stream()
                        .mapToLong(before -> NOON.minus(before).getEpochSecond())
                        .toArray(),
                NOON);
    }

    /** The share of places, of twenty on each of twelve days of thirty, that hold what was passed over before. */
    private static double repeats(ListRules rules, Optional<Fatigue> fatigue) {
        MovieTable movies = table();
        var person = new PersonHistory(new int[] {2, 5, 8, 0}, new float[] {5, 4, 5, 4}, new long[4], List.of());
        var candidates = IntStream.range(9, MOVIES)
                .mapToObj(row -> new Scored(movies.movieId(row), row, movies.traits(row), -row, -row))
                .toList();
        Map<Long, List<Long>> passed = new HashMap<>();
        int repeats = 0;
        int places = 0;
        for (int day : new Random(1).ints(0, 30).distinct().limit(12).sorted().toArray()) {
            Instant now = NOON.plus(Duration.ofDays(day));
            LongToDoubleFunction fading = movie ->
                    fatigue.map(rule -> rule.fading(times(passed, movie), now)).orElse(0.0);
            var list = rules.apply(
                    candidates,
                    OrderTrust.PLACES,
                    rules.taste(person),
                    new Wanted(person, new float[0], 0, any -> true, fading, 20),
                    NeighbourPlaces.of(person, Optional.empty()));
            for (Scored one : list) {
                places += passed.isEmpty() ? 0 : 1;
                repeats += passed.containsKey(one.movieId()) ? 1 : 0;
            }
            list.forEach(one -> passed.computeIfAbsent(one.movieId(), any -> new ArrayList<>())
                    .add(now.getEpochSecond()));
        }
        return repeats / (double) places;
    }

    private static long[] times(Map<Long, List<Long>> passed, long movie) {
        return passed.getOrDefault(movie, List.of()).stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static MovieTable table() {
        var movies = IntStream.range(0, MOVIES)
                .mapToObj(row -> new Movie(
                        new MovieId(row + 1L),
                        OptionalLong.empty(),
                        "Movie " + row,
                        OptionalInt.of(1950 + row % 60),
                        List.of(GENRES.get(row % GENRES.size())),
                        List.of(),
                        Movie.Text.UNKNOWN,
                        Movie.Popularity.UNKNOWN))
                .toList();
        var builder = new MovieTableBuilder(movies, 2);
        movies.forEach(
                movie -> builder.add(movie, new Votes(20, 10, 3.5f), new float[] {1, 0}, new float[MovieTable.SKETCH]));
        return builder.build();
    }
}

package marquee.catalog.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import org.junit.jupiter.api.Test;

class SampleDatasetTest {

    private static final SampleDataset SAMPLE = SampleDataset.bundled();
    private static final List<Movie> MOVIES = SAMPLE.movies().toList();
    private static final List<Rating> RATINGS = SAMPLE.ratings().toList();

    @Test
    void describes_every_film_in_full() {
        assertThat(MOVIES).allSatisfy(movie -> {
            assertThat(movie.title()).isNotBlank();
            assertThat(movie.year().orElseThrow()).isBetween(1895, 2026);
            assertThat(movie.genres()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(movie.text().runtimeMinutes().orElseThrow()).isBetween(20, 600);
            assertThat(movie.text().people()).isNotEmpty().doesNotContain("");
            assertThat(movie.text().overview().orElseThrow()).hasSizeBetween(60, 300);
        });
    }

    @Test
    void has_films_of_every_genre_and_of_a_hundred_years() {
        assertThat(MOVIES).hasSizeGreaterThanOrEqualTo(500);
        assertThat(MOVIES.stream().flatMap(movie -> movie.genres().stream()).collect(toSet()))
                .containsExactlyInAnyOrder(
                        "Action",
                        "Adventure",
                        "Animation",
                        "Children",
                        "Comedy",
                        "Crime",
                        "Documentary",
                        "Drama",
                        "Fantasy",
                        "Film-Noir",
                        "Horror",
                        "Musical",
                        "Mystery",
                        "Romance",
                        "Sci-Fi",
                        "Thriller",
                        "War",
                        "Western");
        assertThat(MOVIES.stream().map(movie -> movie.year().orElseThrow() / 10).collect(toSet()))
                .contains(192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202);
    }

    @Test
    void holds_no_film_twice() {
        assertThat(MOVIES).extracting(Movie::id).doesNotHaveDuplicates();
        assertThat(MOVIES).extracting(movie -> movie.title() + movie.year()).doesNotHaveDuplicates();
    }

    @Test
    void people_rate_films_of_the_sample_once_each_and_not_before_their_year() {
        Map<MovieId, Integer> years =
                MOVIES.stream().collect(toMap(Movie::id, movie -> movie.year().orElseThrow()));
        assertThat(RATINGS.stream()
                        .filter(rating -> rating.at().atOffset(ZoneOffset.UTC).getYear()
                                < years.getOrDefault(rating.movie(), Integer.MAX_VALUE)))
                .isEmpty();
        Set<String> pairs =
                RATINGS.stream().map(r -> r.userId() + " " + r.movie()).collect(toSet());
        assertThat(pairs).hasSameSizeAs(RATINGS);
    }

    @Test
    void is_rated_by_at_least_600_people_with_20_ratings_or_more() {
        Map<Long, Long> byPerson = RATINGS.stream().collect(groupingBy(Rating::userId, counting()));
        assertThat(byPerson).hasSizeGreaterThanOrEqualTo(600);
        assertThat(byPerson.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(20));
    }

    @Test
    void reads_the_same_every_time() {
        SampleDataset again = SampleDataset.bundled();

        assertThat(again.ratings()).isEqualTo(RATINGS);
        assertThat(again.hash()).isEqualTo(SAMPLE.hash());
    }

    /** People who trained on it are told by this hash: another one is another data set to them. */
    @Test
    void is_the_sample_that_people_have_trained_on() {
        assertThat(SAMPLE.hash()).isEqualTo("daac706498de83a5390426bf24939c31e5612a148d40cedd20ac968c420ec44f");
    }
}

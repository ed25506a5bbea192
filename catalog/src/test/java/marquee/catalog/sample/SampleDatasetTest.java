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

    private final SampleDataset sample = SampleDataset.bundled();
    private final List<Movie> movies = sample.movies().toList();
    private final List<Rating> ratings = sample.ratings().toList();

    @Test
    void describes_every_film_in_full() {
        assertThat(movies).allSatisfy(movie -> {
            assertThat(movie.title()).isNotBlank();
            assertThat(movie.year().orElseThrow()).isBetween(1895, 2026);
            assertThat(movie.genres()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(movie.text().runtimeMinutes().orElseThrow()).isBetween(20, 600);
            assertThat(movie.text().people()).isNotEmpty().doesNotContain("");
            assertThat(movie.text().overview().orElseThrow()).hasSizeBetween(60, 300);
        });
    }

    @Test
    void holds_no_film_twice() {
        assertThat(movies).extracting(Movie::id).doesNotHaveDuplicates();
        assertThat(movies).extracting(movie -> movie.title() + movie.year()).doesNotHaveDuplicates();
    }

    @Test
    void people_rate_films_of_the_sample_once_each_and_not_before_their_year() {
        Map<MovieId, Integer> years =
                movies.stream().collect(toMap(Movie::id, movie -> movie.year().orElseThrow()));
        assertThat(ratings)
                .allSatisfy(rating -> assertThat(years).containsKey(rating.movie()))
                .allSatisfy(rating -> assertThat(
                                rating.at().atOffset(ZoneOffset.UTC).getYear())
                        .isGreaterThanOrEqualTo(years.getOrDefault(rating.movie(), Integer.MAX_VALUE)));
        Set<String> pairs =
                ratings.stream().map(r -> r.userId() + " " + r.movie()).collect(toSet());
        assertThat(pairs).hasSameSizeAs(ratings);
    }

    @Test
    void is_rated_by_at_least_600_people_with_20_ratings_or_more() {
        Map<Long, Long> byPerson = ratings.stream().collect(groupingBy(Rating::userId, counting()));
        assertThat(byPerson).hasSizeGreaterThanOrEqualTo(600);
        assertThat(byPerson.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(20));
    }

    @Test
    void reads_the_same_every_time() {
        SampleDataset again = SampleDataset.bundled();

        assertThat(again.ratings()).isEqualTo(ratings);
        assertThat(again.hash()).isEqualTo(sample.hash());
    }
}

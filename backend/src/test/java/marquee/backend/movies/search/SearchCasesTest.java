package marquee.backend.movies.search;

import static marquee.backend.movies.Awaiting.await;
import static marquee.backend.movies.MovieBuilder.aMovie;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.backend.movies.TestCatalogue;
import marquee.catalog.Movie;
import marquee.catalog.sample.SampleDataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people type, and what they mean: among the films of the bundled sample, and a few that have several titles. */
class SearchCasesTest {

    private static final List<Movie> WITH_MORE_TITLES = List.of(
            aMovie(9_000_001, "Barry Lyndon (a.k.a. The Luck of Barry Lyndon)")
                    .people("Stanley Kubrick", "Ryan O'Neal", "Marisa Berenson")
                    .votes(900)
                    .build(),
            aMovie(9_000_002, "Life Is Wonderful (La vita è bella)").votes(500).build(),
            aMovie(9_000_003, "Amelie of Montmartre (Le fabuleux destin d'Amélie Poulain)")
                    .votes(500)
                    .build(),
            aMovie(9_000_004, "The 400 Blows (Les quatre cents coups)")
                    .votes(500)
                    .build());

    private static TitleSearch search;
    private static Map<Long, String> titles;

    @BeforeAll
    static void import_movies() {
        try (var sample = SampleDataset.bundled().movies()) {
            var movies = Stream.concat(sample, WITH_MORE_TITLES.stream()).toList();
            titles =
                    movies.stream().collect(Collectors.toMap(movie -> movie.id().value(), Movie::title));
            search = new TitleSearch(new TestCatalogue().with(movies).database(), TestCatalogue.GUARD);
        }
    }

    /** A case without any title finds nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "cases.csv", numLinesToSkip = 1)
    void finds_what_was_meant(String query, @Nullable String first, @Nullable String among, @Nullable String absent) {
        var found = await(search.find(query, 0, 10)).stream().map(titles::get).toList();
        if (first != null) {
            assertThat(found).startsWith(first);
        }
        if (among != null) {
            assertThat(found).contains(among);
        }
        if (absent != null) {
            assertThat(found).doesNotContain(absent);
        }
        if (first == null && among == null && absent == null) {
            assertThat(found).isEmpty();
        }
    }
}

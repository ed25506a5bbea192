package marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenreNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Science Fiction, Sci-Fi",
        "science-fiction, Sci-Fi",
        "Family, Children",
        "Children's, Children",
        "Music, Musical",
        "Sci-Fi, Sci-Fi",
        "History, History",
        "Fantasy, Fantasy"
    })
    void one_genre_has_one_name_here(String name, String here) {
        assertThat(GenreNames.movieLens(name)).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"Sci-Fi, Science Fiction", "Children, Family", "Musical, Music", "Drama, Drama"})
    void knows_what_tmdb_calls_it(String name, String there) {
        assertThat(GenreNames.tmdb(name)).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "science fiction, Sci-Fi, true",
        "SCIFI, Sci-Fi, true",
        "film noir, Film-Noir, true",
        "family, Children, true",
        "Драма, драма, true",
        "War, Western, false",
        "Fantasy, Sci-Fi, false",
        "!, ?, false"
    })
    void tells_whether_two_names_mean_one_genre(String a, String b, boolean same) {
        assertThat(GenreNames.same(a, b)).isEqualTo(same);
        assertThat(GenreNames.same(b, a)).isEqualTo(same);
    }
}

package marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.movielens.MovieLens;
import marquee.catalog.progress.Progress;
import marquee.catalog.tmdb.TmdbExport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    @TempDir
    private Path home;

    private Dataset dataset;

    @BeforeEach
    void two_movies_of_which_one_is_rated() throws IOException {
        Files.writeString(
                home.resolve("movies.csv"), "movieId,title,genres\n1,Toy Story (1995),Comedy\n2,Unlinked,Drama\n");
        Files.writeString(home.resolve("links.csv"), "movieId,imdbId,tmdbId\n1,1,862\n");
        Files.writeString(home.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n1,1,4,10\n");
        dataset = MovieLens.open(home, home.resolve("rejects"), Progress.silent());
    }

    @Test
    void without_an_export_it_is_the_dataset() {
        Catalogue catalogue = Catalogue.of(dataset, List.of());

        assertThat(movies(catalogue)).extracting(Movie::title).containsExactly("Toy Story", "Unlinked");
        assertThat(catalogue.hash()).isEqualTo(dataset.hash());
    }

    @Test
    void tells_known_movies_in_the_exports_words_and_keeps_their_own() throws IOException {
        TmdbExport first = export("first.csv", "id,title,genres,overview\n862,Other title,Family,Woody meets Buzz.\n");
        TmdbExport second = export(
                "second.csv", "id,title,overview,runtime,vote_average,vote_count\n862,X,Later words,81,7.7,5415\n");

        Movie toyStory = movies(Catalogue.of(dataset, List.of(first, second))).getFirst();

        assertThat(toyStory.title()).isEqualTo("Toy Story");
        assertThat(toyStory.genres()).containsExactly("Comedy");
        assertThat(toyStory.datasetId()).hasValue(1);
        assertThat(toyStory.text().overview()).contains("Woody meets Buzz.");
        assertThat(toyStory.text().runtimeMinutes()).hasValue(81);
        assertThat(toyStory.popularity()).isEqualTo(new Movie.Popularity(7.7, 5415));
    }

    @Test
    void adds_each_movie_nobody_rated_once() throws IOException {
        TmdbExport first = export("first.csv", "id,title\n862,Toy Story\n5,Heat\n");
        TmdbExport second = export("second.csv", "id,title\n5,Heat again\n6,Ran\n");

        List<Movie> movies = movies(Catalogue.of(dataset, List.of(first, second)));

        assertThat(movies).extracting(Movie::title).containsExactly("Toy Story", "Unlinked", "Heat", "Ran");
        assertThat(movies).extracting(movie -> movie.datasetId().isPresent()).containsExactly(true, true, false, false);
    }

    @Test
    void leaves_adult_movies_out_unless_told_otherwise() throws IOException {
        Catalogue catalogue =
                Catalogue.of(dataset, List.of(export("first.csv", "id,title,adult\n5,Heat,False\n6,Blue,True\n")));

        assertThat(movies(catalogue)).extracting(Movie::title).contains("Heat").doesNotContain("Blue");
        assertThat(movies(catalogue.withAdultMovies())).extracting(Movie::title).contains("Heat", "Blue");
        assertThat(catalogue.withAdultMovies().hash()).isNotEqualTo(catalogue.hash());
    }

    @Test
    void the_hash_follows_the_exports() throws IOException {
        String one = Catalogue.of(dataset, List.of(export("first.csv", "id,title\n5,Heat\n")))
                .hash();
        String other = Catalogue.of(dataset, List.of(export("first.csv", "id,title\n5,Ran\n")))
                .hash();

        assertThat(one).isNotEqualTo(other).isNotEqualTo(dataset.hash());
    }

    private TmdbExport export(String name, String text) throws IOException {
        return TmdbExport.open(Files.writeString(home.resolve(name), text), home.resolve("rejects"), Progress.silent());
    }

    private static List<Movie> movies(Catalogue catalogue) {
        try (Stream<Movie> movies = catalogue.movies()) {
            return movies.toList();
        }
    }
}

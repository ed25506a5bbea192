package marquee.ranking.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableBuilder;
import marquee.ranking.movies.MovieTableBuilder.Votes;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.neighbours.NeighboursBuilder;
import marquee.ranking.related.RelatedMovies.Described;
import marquee.ranking.related.RelatedMovies.Met;
import marquee.ranking.related.RelatedMovies.Relative;
import org.junit.jupiter.api.Test;

class RelatedMoviesTest {

    /** Rows 0 to 3 are the movies 10, 20, 30 and 40. */
    private final MovieTable table = table("Western", "Western", "Drama", "Western");

    private final RelatedMovies movies = new RelatedMovies(table, related());

    @Test
    void what_the_release_found_comes_in_its_order_and_by_its_scores() {
        assertThat(movies.of(described(10), List.of())).containsExactly(new Relative(30, 4), new Relative(20, 3.5));
    }

    @Test
    void a_search_adds_what_the_release_has_not_found_and_nothing_twice() {
        var found = List.of(new Met(described(20), .9), new Met(described(40), .9), new Met(described(10), 1));

        assertThat(movies.of(described(10), found).stream().map(Relative::movieId))
                .containsExactly(30L, 20L, 40L);
    }

    @Test
    void a_movie_that_the_release_does_not_know_is_judged_by_place_genres_years_and_title() {
        var western = new Met(described(71, "Rio Grande", "Western", 1950), .5);
        var drama = new Met(described(72, "Far Away", "Drama", 1950), .5);
        var later = new Met(described(73, "Rio Grande", "Western", 2015), .5);
        var series = new Met(described(74, "Rio Bravo 2", "Western", 1950), .5);
        var nearer = new Met(described(75, "Rio Grande", "Western", 1950), .95);

        var relatives =
                movies.of(described(70, "Rio Bravo", "Western", 1949), List.of(western, drama, later, series, nearer));

        assertThat(relatives.stream().map(Relative::movieId)).containsExactly(74L, 75L, 71L, 73L, 72L);
    }

    @Test
    void a_word_that_titles_share_by_chance_brings_movies_no_nearer() {
        var sharing = new Met(described(71, "Tokyo Drifter", "Western", 1953), .5);
        var other = new Met(described(72, "Late Spring", "Western", 1953), .48);

        assertThat(movies.of(described(70, "Tokyo Story", "Western", 1953), List.of(sharing, other)).stream()
                        .map(Relative::movieId))
                .containsExactly(72L, 71L);
    }

    private Described described(long id) {
        return described(id, "Movie " + id, "Western", 1960);
    }

    private Described described(long id, String title, String genre, int year) {
        return new Described(id, new MovieTraits(table.bits(List.of(genre)), year, 0, 0), TitleWords.of(title));
    }

    private static Neighbours related() {
        var builder = new NeighboursBuilder();
        builder.add(new int[] {2, 1}, new float[] {4, 3.5f});
        builder.add(new int[0], new float[0]);
        builder.add(new int[0], new float[0]);
        builder.add(new int[0], new float[0]);
        return builder.build();
    }

    private static MovieTable table(String... genres) {
        var movies = new ArrayList<Movie>();
        for (int i = 0; i < genres.length; i++) {
            long id = 10L * (i + 1);
            movies.add(new Movie(
                    new MovieId(id),
                    OptionalLong.empty(),
                    "Movie " + id,
                    OptionalInt.of(1960),
                    List.of(genres[i]),
                    List.of(),
                    Movie.Text.UNKNOWN,
                    Movie.Popularity.UNKNOWN));
        }
        var builder = new MovieTableBuilder(movies, 2);
        movies.forEach(movie -> builder.add(movie, new Votes(20, 10, 4), new float[] {1, 0}, new float[] {1, 0}));
        return builder.build();
    }
}

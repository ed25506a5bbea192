package marquee.catalog.movielens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import marquee.catalog.DatasetException;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Notes;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieLensTest {

    private static final MovieId TOY_STORY = new MovieId(862);
    private static final Instant TIME = Instant.ofEpochSecond(964_982_703);

    private final Notes notes = new Notes();
    private MovieLensFolder folder = new MovieLensFolder(Path.of(""), notes);

    @TempDir
    private Path home;

    @BeforeEach
    void open() {
        folder = new MovieLensFolder(home, notes);
    }

    @Test
    void reads_csv_folders() throws IOException {
        csv(
                "movieId,title,genres\n1,Toy Story (1995),Animation|Children\n2,\"Postman, The (Postino, Il) (1994)\",(no genres listed)\n");
        folder.file("links.csv", "movieId,imdbId,tmdbId\n1,0114709,862\n2,0110877,\n");
        folder.file(
                "tags.csv",
                "userId,movieId,tag,timestamp\n1,1,fun,964982703\n2,1,Pixar,964982703\n3,1,pixar,964982703\n");
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4.5,964982703\n1,2,0.5,964982703\n");

        assertThat(folder.movies())
                .extracting(Movie::id, Movie::title, movie -> movie.year().orElse(0), Movie::genres, Movie::tags)
                .containsExactly(
                        tuple(TOY_STORY, "Toy Story", 1995, List.of("Animation", "Children"), List.of("pixar", "fun")),
                        tuple(MovieId.standInFor(2), "The Postman (Il Postino)", 1994, List.of(), List.of()));
        assertThat(folder.ratings())
                .containsExactly(
                        new Rating(1, TOY_STORY, new Stars(4.5), TIME),
                        new Rating(1, MovieId.standInFor(2), new Stars(0.5), TIME));
        assertThat(folder.tags()).contains(new Tag(2, TOY_STORY, "Pixar", TIME)).hasSize(3);
    }

    @Test
    void reads_ml_1m_files() throws IOException {
        Charset latin1 = StandardCharsets.ISO_8859_1;
        folder.file("users.dat", "1::F::1::10::48067\n");
        Files.write(home.resolve("movies.dat"), "73::Misérables, Les (1995)::Children's|Drama\n".getBytes(latin1));
        folder.file("ratings.dat", "1::73::5::964982703\n");

        assertThat(folder.movies())
                .extracting(Movie::title, Movie::genres)
                .containsExactly(tuple("Les Misérables", List.of("Children", "Drama")));
        assertThat(folder.ratings()).containsExactly(new Rating(1, MovieId.standInFor(73), new Stars(5), TIME));
        assertThat(folder.dataset().notice()).contains("separate permission");
    }

    @Test
    void reads_ml_10m_files() throws IOException {
        folder.file("movies.dat", "73::Misérables, Les (1995)::Drama\n");
        folder.file("ratings.dat", "1::73::3.5::964982703\n");
        folder.file("tags.dat", "1::73::paris: 1832::964982703\n");

        assertThat(folder.movies())
                .extracting(Movie::title, Movie::tags)
                .containsExactly(tuple("Les Misérables", List.of("paris: 1832")));
        assertThat(folder.ratings()).containsExactly(new Rating(1, MovieId.standInFor(73), new Stars(3.5), TIME));
    }

    @Test
    void reads_ml_100k_files_whose_ratings_are_in_no_order() throws IOException {
        folder.file("u.genre", "unknown|0\nAction|1\nChildren's|2\n\n");
        Files.write(home.resolve("u.item"), """
                1|Léon (1994)|01-Jan-1994||http://us.imdb.com/|0|1|1
                267|unknown||||1|0|0
                """.getBytes(StandardCharsets.ISO_8859_1));
        folder.file("u.data", "2\t1\t3\t964982703\n1\t1\t4\t964982703\n2\t267\t5\t964982703\n2\t1\t5\t964982704\n");

        assertThat(folder.movies())
                .extracting(Movie::title, Movie::genres)
                .containsExactly(tuple("Léon", List.of("Action", "Children")), tuple("unknown", List.of()));
        assertThat(folder.ratings())
                .containsExactly(
                        new Rating(1, MovieId.standInFor(1), new Stars(4), TIME),
                        new Rating(2, MovieId.standInFor(1), new Stars(5), TIME.plusSeconds(1)),
                        new Rating(2, MovieId.standInFor(267), new Stars(5), TIME));
    }

    @Test
    void of_several_ratings_of_one_movie_the_last_by_time_counts_and_the_others_are_told() throws IOException {
        twoMovies();
        folder.file(
                "ratings.csv", "userId,movieId,rating,timestamp\n1,1,2,30\n1,2,3,10\n1,1,5,20\n1,2,4,10\n2,1,1,5\n");

        assertThat(folder.ratings())
                .extracting(
                        Rating::userId, Rating::movie, rating -> rating.stars().value())
                .containsExactly(
                        tuple(1L, TOY_STORY, 2.0), tuple(1L, MovieId.standInFor(2), 4.0), tuple(2L, TOY_STORY, 1.0));
        assertThat(notes.told()).hasSize(1).first().asString().contains("2 ratings gave way to later ones");
    }

    @Test
    void two_movies_of_one_tmdb_id_stay_two_movies() throws IOException {
        csv("movieId,title,genres\n1,Toy Story (1995),Comedy\n2,Toy Story again (1995),Comedy\n");
        folder.file("links.csv", "movieId,imdbId,tmdbId\n1,1,862\n2,2,862\n");
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,2,30\n1,2,3,10\n");

        assertThat(folder.movies()).extracting(Movie::id).containsExactly(TOY_STORY, MovieId.standInFor(2));
        assertThat(folder.ratings()).extracting(Rating::movie).containsExactly(TOY_STORY, MovieId.standInFor(2));
        assertThat(notes.told())
                .allSatisfy(note -> assertThat(note).endsWith("because another has their TMDB id: 1."))
                .isNotEmpty();
    }

    @Test
    void sets_bad_ratings_aside_with_line_value_and_reason() throws IOException {
        twoMovies();
        List<String> bad = List.of(
                "1,1,6.0,10",
                "1,1,4.2,10",
                "1,1,,10",
                "1,99,4,10",
                "x,1,4,10",
                "1,1,4,yesterday",
                "1,1,4,964982703000");
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n" + String.join("\n", bad) + "\n" + many(1000));

        assertThat(folder.ratings()).hasSize(1000);
        assertThat(Files.readString(folder.rejects("ratings.csv"))).isEqualTo("""
                        file,line,value,reason
                        ratings.csv,2,"1,1,6.0,10","rating ""6.0"" is not between 0.5 and 5 in half steps"
                        ratings.csv,3,"1,1,4.2,10","rating ""4.2"" is not between 0.5 and 5 in half steps"
                        ratings.csv,4,"1,1,,10",rating is missing
                        ratings.csv,5,"1,99,4,10",movie 99 is unknown
                        ratings.csv,6,"x,1,4,10","userId ""x"" is not a whole number above zero"
                        ratings.csv,7,"1,1,4,yesterday","timestamp ""yesterday"" is not a time in seconds since 1970, nor a date and time such as 2001-09-10 06:22:55"
                        ratings.csv,8,"1,1,4,964982703000","timestamp ""964982703000"" counts milliseconds; times are read in seconds since 1970, so divide them by 1,000 first"
                        """.replace("\n", "\r\n"));
    }

    @Test
    void stops_when_more_than_one_rating_in_a_hundred_is_bad() throws IOException {
        twoMovies();
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,9,10\n1,1,9,10\n" + many(100));

        assertThatThrownBy(folder::ratings)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("ratings.csv: 2 of 102");
    }

    @Test
    void a_movie_listed_twice_counts_once_and_a_link_to_nowhere_is_told() throws IOException {
        csv("movieId,title,genres\n" + movieRows(300) + "1,Toy Story (1995),Comedy\n");
        folder.file("links.csv", "movieId,imdbId,tmdbId\n" + linkRows(300) + "999,1,5\n");

        assertThat(folder.movies()).hasSize(300);
        assertThat(folder.rejects("movies.csv")).content().contains("movie 1 is listed a second time");
        assertThat(folder.rejects("links.csv")).content().contains("movie 999 is unknown");
    }

    @Test
    void the_hash_follows_every_file() throws IOException {
        twoMovies();
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4,10\n");
        String before = folder.dataset().hash();
        assertThat(folder.dataset().hash()).isEqualTo(before).hasSize(64);
        folder.file("links.csv", "movieId,imdbId,tmdbId\n1,1,863\n");
        assertThat(folder.dataset().hash()).isNotEqualTo(before);
    }

    @Test
    void people_stay_who_they_are_when_the_list_of_movies_changes_but_not_when_the_ratings_do() throws IOException {
        twoMovies();
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,4,10\n");
        String before = folder.dataset().origin();
        csv("movieId,title,genres\n1,Toy Story (1995),Horror\n2,Heat (1995),Crime\n");
        assertThat(folder.dataset().origin()).isEqualTo(before);
        folder.file("ratings.csv", "userId,movieId,rating,timestamp\n1,1,5,10\n");
        assertThat(folder.dataset().origin()).isNotEqualTo(before);
    }

    private void twoMovies() throws IOException {
        csv("movieId,title,genres\n1,Toy Story (1995),Comedy\n2,Heat (1995),Crime\n");
        folder.file("links.csv", "movieId,imdbId,tmdbId\n1,1,862\n");
    }

    private static String many(int ratings) {
        return lines(ratings, i -> i + ",1,4,10");
    }

    private static String movieRows(int count) {
        return lines(count, i -> i + ",Movie " + i + " (1990),Comedy");
    }

    private static String linkRows(int count) {
        return lines(count, i -> i + ",1," + (1000 + i));
    }

    private static String lines(int count, IntFunction<String> line) {
        return String.join("\n", IntStream.rangeClosed(1, count).mapToObj(line).toList()) + "\n";
    }

    private void csv(String movies) throws IOException {
        folder.file("movies.csv", movies);
    }
}

package marquee.backend.movies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;

/** Makes movies for tests: {@code aMovie(862, "Toy Story").year(1995).build()}. */
public final class MovieBuilder {

    private final MovieId id;
    private final String title;
    private OptionalInt year = OptionalInt.empty();
    private List<String> genres = List.of();
    private Optional<String> overview = Optional.empty();
    private List<String> people = List.of();
    private Optional<String> posterPath = Optional.empty();
    private int votes;

    private MovieBuilder(MovieId id, String title) {
        this.id = id;
        this.title = title;
    }

    public static MovieBuilder aMovie(long id, String title) {
        return new MovieBuilder(new MovieId(id), title);
    }

    /** A movie each, numbered from 1. */
    public static List<Movie> moviesCalled(String... titles) {
        var movies = new ArrayList<Movie>();
        for (String title : titles) {
            movies.add(aMovie(movies.size() + 1, title).build());
        }
        return movies;
    }

    public MovieBuilder year(int value) {
        year = OptionalInt.of(value);
        return this;
    }

    public MovieBuilder genres(String... values) {
        genres = List.of(values);
        return this;
    }

    public MovieBuilder overview(String value) {
        overview = Optional.of(value);
        return this;
    }

    public MovieBuilder people(String... values) {
        people = List.of(values);
        return this;
    }

    public MovieBuilder posterPath(String value) {
        posterPath = Optional.of(value);
        return this;
    }

    public MovieBuilder votes(int value) {
        votes = value;
        return this;
    }

    public Movie build() {
        var text = new Movie.Text(
                overview,
                Optional.empty(),
                OptionalInt.empty(),
                List.of(),
                people,
                posterPath,
                Optional.empty(),
                Optional.empty());
        return new Movie(
                id,
                OptionalLong.empty(),
                title,
                year,
                genres,
                List.of(),
                text,
                new Movie.Popularity(votes == 0 ? 0 : 7.5, votes));
    }
}

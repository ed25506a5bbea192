package marquee.backend;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongToIntFunction;
import java.util.stream.LongStream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTableBuilder;
import marquee.ranking.movies.MovieTableBuilder.Votes;

/** What a second stage knows of the {@link World}'s movies. */
public final class WorldTable {

    private WorldTable() {}

    /** Of the movies from 1 to some number, each rated alike. */
    public static MovieTable upTo(long last) {
        return upTo(last, movie -> 10);
    }

    /** The same, each rated by so many people. */
    public static MovieTable upTo(long last, LongToIntFunction ratings) {
        var movies = LongStream.rangeClosed(1, last).mapToObj(WorldTable::movie).toList();
        var builder = new MovieTableBuilder(movies, 8);
        movies.forEach(movie -> builder.add(
                movie,
                new Votes(ratings.applyAsInt(movie.id().value()), 5, 4),
                World.vector(movie.id().value(), 1),
                new float[] {1, 0}));
        return builder.build();
    }

    private static Movie movie(long id) {
        return new Movie(
                new MovieId(id),
                OptionalLong.empty(),
                "Movie " + id,
                OptionalInt.of(2000),
                List.of(World.genre(id)),
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
    }
}

package marquee.catalog.sequences;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.movielens.MovieLens;
import marquee.catalog.progress.Progress;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.BadRow.Fault;
import marquee.catalog.rows.CheckedRows;

/** The movies of a sequence file: those of the list beside it, or, without one, those of the file, by number. Thread-safe. */
final class SequenceMovies {

    private final Optional<MovieLens> list;
    private final Path file;
    private final Path rejects;
    private final Progress progress;
    private Optional<Long2ObjectMap<MovieId>> listed = Optional.empty();
    private Optional<long[]> numbers = Optional.empty();

    SequenceMovies(Path file, Optional<MovieLens> list, Path rejects, Progress progress) {
        this.list = list;
        this.file = file;
        this.rejects = rejects;
        this.progress = progress;
    }

    /**
     * What a movie of the file is known by.
     *
     * @throws BadRow when there is a list and the movie is not in it
     */
    MovieId idOf(long number) throws BadRow {
        if (list.isEmpty()) {
            return MovieId.standInFor(number);
        }
        MovieId id = listed(list.get()).get(number);
        if (id == null) {
            throw new BadRow(Fault.DANGLING, "movie " + number + " is unknown");
        }
        return id;
    }

    /** Every movie once; the stream must be closed. Without a list, reads the file and holds the numbers. */
    Stream<Movie> stream() {
        return list.map(MovieLens::movies)
                .orElseGet(() -> LongStream.of(numbers()).mapToObj(SequenceMovies::numbered));
    }

    private synchronized Long2ObjectMap<MovieId> listed(MovieLens movieLens) {
        if (listed.isEmpty()) {
            var ids = new Long2ObjectOpenHashMap<MovieId>();
            try (Stream<Movie> movies = movieLens.movies()) {
                movies.forEach(movie -> movie.datasetId().ifPresent(number -> ids.put(number, movie.id())));
            }
            listed = Optional.of(ids);
        }
        return listed.get();
    }

    private synchronized long[] numbers() {
        if (numbers.isEmpty()) {
            var found = new LongOpenHashSet();
            var rows = new CheckedRows<Long>(
                    SequenceRows.file(file), () -> row -> row.positive(SequenceRows.MOVIE), rejects, progress);
            try (Stream<Long> written = rows.glance()) {
                written.mapToLong(Long::longValue).forEach(found::add);
            }
            numbers = Optional.of(found.longStream().sorted().toArray());
        }
        return numbers.get();
    }

    private static Movie numbered(long number) {
        return new Movie(
                MovieId.standInFor(number),
                OptionalLong.of(number),
                "Movie " + number,
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Movie.Text.UNKNOWN,
                Movie.Popularity.UNKNOWN);
    }
}

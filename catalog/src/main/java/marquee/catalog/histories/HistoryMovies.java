package marquee.catalog.histories;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.catalog.hash.Sha256;
import marquee.catalog.views.DatasetWithMovies;

/** The movies of a data set by their rows in files of histories, and how many ratings each has there. Not thread-safe. */
public final class HistoryMovies {

    private static final int COLUMNS = 3;

    private final long[] movieIds;
    private final long[] datasetIds;
    private final long[] ratings;
    private final List<Movie> added;

    private HistoryMovies(long[] movieIds, long[] datasetIds, long[] ratings, List<Movie> added) {
        this.movieIds = movieIds;
        this.datasetIds = datasetIds;
        this.ratings = ratings;
        this.added = List.copyOf(added);
    }

    /** Those of a data set, in the order of its own ids, of which none is rated yet. */
    static HistoryMovies of(DatasetWithMovies dataset) {
        List<long[]> ids;
        try (Stream<Movie> movies = dataset.movies()) {
            ids = movies.map(movie -> new long[] {
                        movie.id().value(), movie.datasetId().orElse(movie.id().value())
                    })
                    .sorted(Comparator.comparingLong(pair -> pair[1]))
                    .toList();
        }
        return new HistoryMovies(
                ids.stream().mapToLong(pair -> pair[0]).toArray(),
                ids.stream().mapToLong(pair -> pair[1]).toArray(),
                new long[ids.size()],
                dataset.added());
    }

    static HistoryMovies read(Path folder) throws IOException {
        Path more = folder.resolve(HistoryFormat.ADDED_MOVIES);
        var columns = List.of(new LongArrayList(), new LongArrayList(), new LongArrayList());
        try (Stream<String> lines = Files.lines(folder.resolve(HistoryFormat.MOVIES))) {
            lines.forEach(line -> {
                String[] words = line.split(",", -1);
                for (int i = 0; i < COLUMNS; i++) {
                    columns.get(i).add(Long.parseLong(words[i]));
                }
            });
        }
        return new HistoryMovies(
                columns.get(0).toLongArray(),
                columns.get(1).toLongArray(),
                columns.get(2).toLongArray(),
                Files.exists(more) ? AddedMovies.read(more) : List.of());
    }

    void write(Path folder) throws IOException {
        Files.write(
                folder.resolve(HistoryFormat.MOVIES),
                IntStream.range(0, size())
                        .mapToObj(row -> movieIds[row] + "," + datasetIds[row] + "," + ratings[row])
                        .toList());
        if (!added.isEmpty()) {
            AddedMovies.write(folder.resolve(HistoryFormat.ADDED_MOVIES), added);
        }
    }

    /** SHA-256 of what a folder says of movies, in hex. */
    static String hash(Path folder) throws IOException {
        String hash = Sha256.of(folder.resolve(HistoryFormat.MOVIES));
        Path more = folder.resolve(HistoryFormat.ADDED_MOVIES);
        return Files.exists(more) ? Sha256.of(Stream.of(hash, Sha256.of(more))) : hash;
    }

    /** Those that the data set does not describe. */
    List<Movie> added() {
        return added;
    }

    /** Rows by movie; -1 for others. */
    Long2IntMap index() {
        var rows = new Long2IntOpenHashMap(size());
        rows.defaultReturnValue(-1);
        for (int row = 0; row < size(); row++) {
            rows.put(movieIds[row], row);
        }
        return rows;
    }

    void count(int row) {
        ratings[row]++;
    }

    /** Number of movies; rows run from 0 to one less. */
    public int size() {
        return movieIds.length;
    }

    /** What the movie of a row is known by everywhere. */
    public long movieId(int row) {
        return movieIds[row];
    }

    /** The data set's own id of it; the movie id where it has none of its own. */
    public long datasetId(int row) {
        return datasetIds[row];
    }

    /** How many ratings it has. */
    public long ratings(int row) {
        return ratings[row];
    }
}

package marquee.catalog.histories;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.DatasetException;
import marquee.catalog.Rating;
import marquee.catalog.files.Folders;
import marquee.catalog.histories.HistoryManifest.Shard;
import marquee.catalog.views.DatasetWithMovies;

/**
 * Writes histories, one person after the other, into a folder that gets its name when all of them are on the disk. Holds one
 * person at a time. Methods fail with {@link DatasetException} where the disk does not take it. Not thread-safe.
 */
public final class HistoryWriter implements AutoCloseable {

    private final Path folder;
    private final Path unfinished;
    private final HistoryMovies movies;
    private final Long2IntMap rows;
    private final int ratingsOfAShard;
    private final List<Shard> shards = new ArrayList<>();
    private Optional<ShardWriter> shard = Optional.empty();
    private long last = Long.MIN_VALUE;

    private HistoryWriter(Path folder, HistoryMovies movies, int ratingsOfAShard) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        this.unfinished = this.folder.resolveSibling(this.folder.getFileName() + ".unfinished");
        this.movies = movies;
        this.rows = movies.index();
        this.ratingsOfAShard = ratingsOfAShard;
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
    }

    /**
     * Begins a folder.
     *
     * @param folder not there yet, empty, or with histories, which these replace
     * @param dataset whose movies they are of, and those that were added to it
     */
    public static HistoryWriter begin(Path folder, DatasetWithMovies dataset) {
        return begin(folder, dataset, HistoryFormat.RATINGS_OF_A_SHARD);
    }

    static HistoryWriter begin(Path folder, DatasetWithMovies dataset, int ratingsOfAShard) {
        try {
            requireReplaceable(folder);
            return new HistoryWriter(folder, HistoryMovies.of(dataset), ratingsOfAShard);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static void requireReplaceable(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(HistoryFormat.MANIFEST))) {
            return;
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder + " holds something else");
            }
        }
    }

    /**
     * Adds the next person.
     *
     * @throws IllegalArgumentException when people do not ascend
     * @throws DatasetException when a movie is none of the data set's
     */
    public void add(RatingHistory history) {
        if (history.personId() <= last) {
            throw new IllegalArgumentException("person " + history.personId() + " after " + last);
        }
        last = history.personId();
        List<Row> sorted =
                history.ratings().stream().map(this::row).sorted(Row.ORDER).toList();
        try {
            ShardWriter writer = roomFor(sorted.size());
            writer.person(history.personId(), sorted.size());
            for (Row row : sorted) {
                movies.count(row.movie);
                writer.rating(row.movie, (int) row.second, row.halfStars);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private ShardWriter roomFor(int ratings) throws IOException {
        if (shard.filter(writer -> writer.isFullWith(ratings, ratingsOfAShard)).isPresent()) {
            finishShard();
        }
        if (shard.isEmpty()) {
            shard = Optional.of(new ShardWriter(unfinished, shards.size()));
        }
        return shard.get();
    }

    private void finishShard() throws IOException {
        if (shard.isPresent()) {
            shards.add(shard.get().finish());
        }
        shard = Optional.empty();
    }

    private Row row(Rating rating) {
        int movie = rows.get(rating.movie().value());
        if (movie < 0) {
            throw new DatasetException("The data set rates the movie "
                    + rating.movie().value() + " without describing it; every rated movie needs a row of its own.");
        }
        long second = Math.clamp(rating.at().getEpochSecond(), 0, HistoryFormat.LATEST_SECOND);
        return new Row(movie, second, (byte) Math.round(rating.stars().value() * 2));
    }

    /**
     * Gives the folder its name.
     *
     * @param provenance where the ratings come from
     */
    public HistoryManifest finish(Map<String, String> provenance) {
        try {
            finishShard();
            movies.write(unfinished);
            var manifest = new HistoryManifest(HistoryMovies.hash(unfinished), shards, provenance);
            manifest.write(unfinished);
            Folders.delete(folder);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Leaves nothing behind of what was not finished. */
    @Override
    public void close() {
        try {
            if (shard.isPresent()) {
                shard.get().close();
            }
            Folders.delete(unfinished);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    static DatasetException unwritable(Path folder, IOException e) {
        return new DatasetException(
                folder + " cannot be written (" + e.getMessage()
                        + "): give a folder with space and the right to write.",
                e);
    }

    private record Row(int movie, long second, byte halfStars) {

        private static final Comparator<Row> ORDER =
                Comparator.comparingLong(Row::second).thenComparingInt(Row::movie);
    }
}

package marquee.catalog.histories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.DatasetException;
import marquee.catalog.files.Unreadable;
import marquee.catalog.histories.HistoryManifest.Shard;

/**
 * A folder of histories, mapped: a rating is addressed by its position, and those of a person lie side by side. Positions
 * ascend from person to person, with gaps between shards. Immutable and thread-safe.
 */
public final class HistoryShards {

    private final HistoryManifest manifest;
    private final HistoryMovies movies;
    private final List<MappedShard> shards;
    private final int shift;
    private final int mask;

    private HistoryShards(HistoryManifest manifest, HistoryMovies movies, List<MappedShard> shards, int shift) {
        this.manifest = manifest;
        this.movies = movies;
        this.shards = shards;
        this.shift = shift;
        this.mask = (1 << shift) - 1;
    }

    /** Whether a folder holds histories. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(HistoryFormat.MANIFEST));
    }

    /**
     * Opens a folder, reading every byte once.
     *
     * @throws DatasetException when it holds no histories, or they are damaged
     */
    public static HistoryShards open(Path folder) {
        if (!isIn(folder)) {
            throw new DatasetException("There are no histories in " + folder
                    + "; write them with ./marquee histories --to " + folder + ".");
        }
        HistoryManifest manifest = HistoryManifest.read(folder);
        List<Shard> listed = manifest.shards();
        int largest = listed.stream().mapToInt(Shard::ratings).max().orElse(1);
        int shift = Integer.SIZE - Integer.numberOfLeadingZeros(largest);
        if ((long) listed.size() << shift > Integer.MAX_VALUE) {
            throw new DatasetException(folder + " holds " + manifest.ratings()
                    + " ratings, more than can be addressed; learn from fewer people.");
        }
        List<MappedShard> shards = IntStream.range(0, listed.size())
                .mapToObj(i -> MappedShard.open(folder, i, listed.get(i)))
                .toList();
        return new HistoryShards(manifest, movies(folder, manifest), shards, shift);
    }

    private static HistoryMovies movies(Path folder, HistoryManifest manifest) {
        Path file = folder.resolve(HistoryFormat.MOVIES);
        try {
            if (!HistoryMovies.hash(folder).equals(manifest.moviesHash())) {
                throw HistoryManifest.damaged(file, new IOException("its bytes are not those of the manifest"));
            }
            return HistoryMovies.read(folder);
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }

    /** What the folder says of itself. */
    public HistoryManifest manifest() {
        return manifest;
    }

    /** The movies by {@link #movieRow}. */
    public HistoryMovies movies() {
        return movies;
    }

    /** Is told of a person. */
    @FunctionalInterface
    public interface PersonReader {

        /**
         * Reads one.
         *
         * @param personId ascending
         * @param start position of the first rating
         * @param end one after that of the last
         */
        void person(long personId, int start, int end);
    }

    /** Tells of every person, by ascending ids. */
    public void people(PersonReader reader) {
        for (int number = 0; number < shards.size(); number++) {
            int start = number << shift;
            for (int person = 0; person < manifest.shards().get(number).people(); person++) {
                int end = start + shards.get(number).count(person);
                reader.person(shards.get(number).personId(person), start, end);
                start = end;
            }
        }
    }

    /** Row of the rated movie. */
    public int movieRow(int position) {
        return shards.get(position >>> shift).movieRow(position & mask);
    }

    /** When, in seconds since 1970, UTC, without a sign. */
    public int seconds(int position) {
        return shards.get(position >>> shift).seconds(position & mask);
    }

    /** Stars, times two. */
    public byte halfStars(int position) {
        return shards.get(position >>> shift).halfStars(position & mask);
    }
}

package marquee.ranking.sources;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.stream.IntStream;
import marquee.ranking.movies.MovieTable;

/**
 * The best liked movies of each genre, and of each genre in each decade, so that a taste for what few people watch finds
 * candidates that the nearest vectors lack. Immutable and thread-safe; made once for a release.
 */
final class Shelves {

    /** So many movies of a genre, and of a genre in a decade, are kept. */
    static final int LENGTH = 100;

    private static final int[] EMPTY = {};
    private static final int DECADE = 10;

    /** Decades that years may lie in. */
    private static final int DECADES = 1000;

    private final Int2ObjectMap<int[]> shelves;

    private Shelves(Int2ObjectMap<int[]> shelves) {
        this.shelves = shelves;
    }

    static Shelves of(MovieTable movies) {
        List<Integer> bestLiked = IntStream.range(0, movies.size())
                .filter(row -> movies.likes(row) > 0)
                .boxed()
                .sorted((a, b) -> Integer.compare(movies.likes(b), movies.likes(a)))
                .toList();
        var filled = new Int2ObjectOpenHashMap<IntArrayList>();
        for (int row : bestLiked) {
            for (long left = movies.genres(row); left != 0; left &= left - 1) {
                int genre = Long.numberOfTrailingZeros(left);
                put(filled, shelf(genre, 0), row);
                if (movies.year(row) > 0) {
                    put(filled, shelf(genre, movies.year(row)), row);
                }
            }
        }
        var shelves = new Int2ObjectOpenHashMap<int[]>(filled.size());
        filled.int2ObjectEntrySet()
                .forEach(
                        shelf -> shelves.put(shelf.getIntKey(), shelf.getValue().toIntArray()));
        return new Shelves(shelves);
    }

    private static void put(Int2ObjectOpenHashMap<IntArrayList> shelves, int shelf, int row) {
        var rows = shelves.computeIfAbsent(shelf, none -> new IntArrayList());
        if (rows.size() < LENGTH) {
            rows.add(row);
        }
    }

    /** The number of a genre's shelf for the decade of a year; of all years for year 0. */
    static int shelf(int genre, int year) {
        return genre * DECADES + Math.clamp(year / DECADE, 0, DECADES - 1);
    }

    /** Rows on a shelf, the best liked first. Not copied, must not change. */
    int[] rows(int shelf) {
        return shelves.getOrDefault(shelf, EMPTY);
    }
}

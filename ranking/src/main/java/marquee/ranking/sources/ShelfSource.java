package marquee.ranking.sources;

import it.unimi.dsi.fastutil.ints.Int2DoubleMap;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.Comparator;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.movies.MovieTable;

/**
 * The best liked of the genres and decades that a person's likes are of, the rarer the genre the more a like counts, and of
 * the genres they chose.
 */
final class ShelfSource {

    /** So many shelves are looked at, and so far along each. */
    private static final int MOST_SHELVES = 12;

    private static final int FROM_A_SHELF = 40;

    /** Only so many of the latest ratings are looked at. */
    private static final int LATEST = 200;

    private final MovieTable movies;
    private final Shelves shelves;
    private final double[] weights;

    ShelfSource(MovieTable movies) {
        this.movies = movies;
        this.shelves = Shelves.of(movies);
        this.weights = weights(movies);
    }

    /** By genre: one over the root of its likes. */
    private static double[] weights(MovieTable movies) {
        var likes = new double[movies.genreNames().size()];
        for (int row = 0; row < movies.size(); row++) {
            for (long left = movies.genres(row); left != 0; left &= left - 1) {
                likes[Long.numberOfTrailingZeros(left)] += movies.likes(row);
            }
        }
        for (int genre = 0; genre < likes.length; genre++) {
            likes[genre] = 1 / Math.sqrt(likes[genre] + 1);
        }
        return likes;
    }

    /** Adds the rows of candidates; what the person rated may be among them. */
    void addTo(IntSet rows, PersonHistory person) {
        person.genres().stream()
                .mapToInt(movies.genreNames()::indexOf)
                .filter(genre -> genre >= 0)
                .forEach(genre -> add(rows, Shelves.shelf(genre, 0), Shelves.LENGTH));
        counted(person).int2DoubleEntrySet().stream()
                .sorted(Comparator.comparingDouble(Int2DoubleMap.Entry::getDoubleValue)
                        .reversed()
                        .thenComparingInt(Int2DoubleMap.Entry::getIntKey))
                .limit(MOST_SHELVES)
                .forEach(shelf -> add(rows, shelf.getIntKey(), FROM_A_SHELF));
    }

    private Int2DoubleMap counted(PersonHistory person) {
        var counted = new Int2DoubleOpenHashMap();
        for (int i = Math.max(0, person.size() - LATEST); i < person.size(); i++) {
            if (person.likes(i)) {
                int row = person.rows()[i];
                long genres = movies.genres(row);
                for (long left = genres; left != 0; left &= left - 1) {
                    int genre = Long.numberOfTrailingZeros(left);
                    counted.addTo(Shelves.shelf(genre, movies.year(row)), weights[genre] / Long.bitCount(genres));
                }
            }
        }
        return counted;
    }

    private void add(IntSet rows, int shelf, int most) {
        int[] all = shelves.rows(shelf);
        for (int i = 0; i < Math.min(most, all.length); i++) {
            rows.add(all[i]);
        }
    }
}

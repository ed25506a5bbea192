package marquee.backend.crowd;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.backend.crowd.Popularity.Ranked;

/**
 * All movies by the votes that the catalogue came with, most first, then by id: an order that no rating changes, so that a
 * place in it stays a place.
 */
@SuppressWarnings("ArrayRecordComponent") // read by position and never compared
record CatalogueOrder(long[] ids, int[] votes) {

    /** The movies in this order. */
    static List<MovieStats> sorted(List<MovieStats> stats) {
        return stats.stream()
                .sorted(Comparator.comparingInt(MovieStats::votes).reversed().thenComparingLong(MovieStats::movieId))
                .toList();
    }

    /** @param sorted movies in this order */
    static CatalogueOrder of(List<MovieStats> sorted) {
        return new CatalogueOrder(
                sorted.stream().mapToLong(MovieStats::movieId).toArray(),
                sorted.stream().mapToInt(MovieStats::votes).toArray());
    }

    /** The movies behind a place, which is found by halving. */
    Stream<Ranked> after(long rank, long movieId) {
        return IntStream.range(behind(rank, movieId), ids.length).mapToObj(i -> new Ranked(ids[i], votes[i]));
    }

    private int behind(long rank, long movieId) {
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean behind = votes[middle] < rank || (votes[middle] == rank && ids[middle] > movieId);
            high = behind ? middle : high;
            low = behind ? low : middle + 1;
        }
        return low;
    }
}

package marquee.ranking.related;

import marquee.ranking.movies.MovieTable;

/**
 * How alike the genres of movies are, from 0 to 1: the Jaccard index, each genre weighing the more the fewer movies have it,
 * since two westerns have more in common than two dramas. Immutable and thread-safe.
 */
public final class GenreSimilarity {

    private final double[] weights = new double[Long.SIZE];

    /** @param movies whose genres are counted */
    public GenreSimilarity(MovieTable movies) {
        for (int row = 0; row < movies.size(); row++) {
            for (long rest = movies.genres(row); rest != 0; rest &= rest - 1) {
                weights[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        for (int bit = 0; bit < weights.length; bit++) {
            weights[bit] = Math.log((1.0 + movies.size()) / (1 + weights[bit]));
        }
    }

    /** Compares two sets of genres, as bits. */
    public double of(long a, long b) {
        double all = sum(a | b);
        return all <= 0 ? 0 : sum(a & b) / all;
    }

    private double sum(long bits) {
        double sum = 0;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            sum += weights[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }
}

package marquee.ranking.rules;

/**
 * Of each genre that is the person's own as large a share of the movies as among their likes: the Kullback-Leibler divergence
 * of the two shares, having the genre or not, summed over those genres. A movie counts as a whole for each of them, so a
 * genre whose movies stand alone is not outdone by one whose movies have many others beside it.
 */
final class GenreShares implements GenreGap {

    private final double[] target;
    private final int[] having;
    private final double[] closer;
    private int picked;

    /** @param target the share of movies that have each genre, by bit; 0 where it does not matter */
    GenreShares(double[] target) {
        this.target = target;
        this.having = new int[target.length];
        this.closer = new double[target.length];
    }

    @Override
    public void next() {
        for (int genre = 0; genre < target.length; genre++) {
            closer[genre] = target[genre] == 0
                    ? 0
                    : divergence(target[genre], having[genre]) - divergence(target[genre], having[genre] + 1);
        }
    }

    /** Of a list with one more movie, so many of which have the genre. */
    private double divergence(double share, int movies) {
        double of = (1 - SMOOTHING) * movies / (picked + 1) + SMOOTHING * share;
        return share * Math.log(share / of) + (share < 1 ? (1 - share) * Math.log((1 - share) / (1 - of)) : 0);
    }

    @Override
    public double closedBy(long genres) {
        double sum = 0;
        for (long left = genres; left != 0; left &= left - 1) {
            sum += closer[Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    @Override
    public void add(long genres) {
        for (long left = genres; left != 0; left &= left - 1) {
            having[Long.numberOfTrailingZeros(left)]++;
        }
        picked++;
    }
}

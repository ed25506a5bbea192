package marquee.ranking.taste;

/**
 * What genres a person's lists should have. Both are smoothed by everybody's, so that the first few likes do not rule out all
 * else. Not copied, must not change.
 *
 * @param parts by genre bit: its part when each movie is divided among its genres, together 1 (Steck, Calibrated
 *     Recommendations, RecSys 2018, p(g|u))
 * @param shares by genre bit: the share of movies that have the genre, where it is a larger one than everybody's; 0 elsewhere
 */
@SuppressWarnings("ArrayRecordComponent") // read by position and never compared
public record GenreTarget(double[] parts, double[] shares) {

    /** As many likes as everybody's weigh in the parts. */
    private static final double PARTS_PRIOR = 3;

    /** The same in the shares, which are of what is the person's own. */
    private static final double SHARES_PRIOR = 1;

    static GenreTarget of(TraitCounts likes, Population population) {
        return new GenreTarget(parts(likes, population), shares(likes, population));
    }

    private static double[] parts(TraitCounts likes, Population population) {
        var parts = new double[population.genres()];
        double sum = 0;
        for (int genre = 0; genre < parts.length; genre++) {
            parts[genre] = likes.part(genre) + PARTS_PRIOR * population.genrePart(genre);
            sum += parts[genre];
        }
        for (int genre = 0; genre < parts.length && sum > 0; genre++) {
            parts[genre] /= sum;
        }
        return parts;
    }

    private static double[] shares(TraitCounts likes, Population population) {
        var shares = new double[population.genres()];
        for (int genre = 0; genre < shares.length; genre++) {
            double usual = population.genreShare(genre);
            double share = (likes.genre(genre) + SHARES_PRIOR * usual) / (likes.inGenres() + SHARES_PRIOR);
            shares[genre] = share > usual ? share : 0;
        }
        return shares;
    }
}

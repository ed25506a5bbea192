package marquee.ranking.rules;

/**
 * Which part of a list each genre should have: the person's own parts (Steck, Calibrated Recommendations, RecSys 2018,
 * p(g|u)), smoothed by everybody's, so that the first few likes do not rule out all else.
 */
final class GenreTarget {

    /** As many likes as everybody's weigh. */
    private static final double PRIOR = 3;

    private GenreTarget() {}

    static double[] of(TraitCounts likes, Population population) {
        var target = new double[population.genres()];
        double sum = 0;
        for (int genre = 0; genre < target.length; genre++) {
            target[genre] = likes.part(genre) + PRIOR * population.genrePart(genre);
            sum += target[genre];
        }
        for (int genre = 0; genre < target.length && sum > 0; genre++) {
            target[genre] /= sum;
        }
        return target;
    }
}

package marquee.ranking.together;

/**
 * How likely somebody of a group likes each movie that competes: what makes people comparable, since neither their scores
 * nor their lists are on one scale. Somebody who has liked little so far has higher scores and fewer movies that they will
 * like. A logistic model (Platt, Advances in Large Margin Classifiers, 1999); its weights were fitted to validation people
 * of ml-latest-small, and all that it reads is relative, so that they mean the same for more people. Immutable and
 * thread-safe.
 */
public final class LikeProbability {

    private static final double BEGINNING = -3.3;
    private static final double LIKES = 0.965;
    private static final double FAME = 0.507;
    private static final double SCORE = 2.211;
    private static final double PLACE = -0.367;

    private final double[] fame;

    /**
     * A model of the movies that compete.
     *
     * @param ratings how many each of them has
     * @param most how many the best known movie of all has
     */
    public LikeProbability(int[] ratings, int most) {
        this.fame = new double[ratings.length];
        for (int movie = 0; movie < fame.length; movie++) {
            fame[movie] = Math.log((ratings[movie] + 1.0) / (most + 1.0));
        }
    }

    /** For each movie, 0 to 1. */
    public double[] of(GroupMember member) {
        double best = best(member.scores());
        int last = last(member.places());
        double own = BEGINNING + LIKES * Math.log1p(member.likes());
        var likely = new double[fame.length];
        for (int movie = 0; movie < likely.length; movie++) {
            int place = member.places()[movie] > 0 ? member.places()[movie] : 2 * last;
            double sum = own
                    + FAME * fame[movie]
                    + SCORE * Math.max(0, member.scores()[movie]) / best
                    + PLACE * Math.log(place);
            likely[movie] = 1 / (1 + Math.exp(-sum));
        }
        return likely;
    }

    private static double best(float[] scores) {
        double best = Float.MIN_NORMAL;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        return best;
    }

    private static int last(int[] places) {
        int last = 1;
        for (int place : places) {
            last = Math.max(last, place);
        }
        return last;
    }
}

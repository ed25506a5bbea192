package marquee.ranking.together;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * One order of movies for several people: each place goes to the movie that raises the product of what all of them have of
 * the list most, so that a movie counts for more with those who have had least so far (proportional fairness: Kelly, Maulloo
 * &amp; Tan, Journal of the Operational Research Society 49(3), 1998; picked one by one).
 *
 * <p>What somebody has of a movie is its score as a share of the best score that they gave any of those that compete, since
 * scores of different people are not on one scale, discounted by the place in the list as nDCG does. Thread-safe.
 */
public final class FairOrder {

    /** What everybody has before the first place; chosen on validation. */
    private static final double BEGINNING = 0.1;

    private FairOrder() {}

    /**
     * Picks the list.
     *
     * @param scores for each person a score of every movie that competes, larger is better
     * @param limit how many places there are
     * @param allowed whether a movie may be shown; asked only of those that would get a place
     * @return the movies' indices, best first; fewer than the limit where there are no more
     */
    public static int[] pick(float[][] scores, int limit, IntPredicate allowed) {
        int movies = scores[0].length;
        double[][] worth = Arrays.stream(scores).map(FairOrder::worth).toArray(double[][]::new);
        var had = new double[scores.length];
        Arrays.fill(had, BEGINNING);
        var out = new boolean[movies];
        var picked = new int[Math.min(limit, movies)];
        int places = 0;
        for (int tried = 0; tried < movies && places < picked.length; tried++) {
            double discount = Math.log(2) / Math.log(places + 2.0);
            int best = best(worth, had, discount, out);
            out[best] = true;
            if (allowed.test(best)) {
                picked[places++] = best;
                for (int person = 0; person < had.length; person++) {
                    had[person] += discount * worth[person][best];
                }
            }
        }
        return Arrays.copyOf(picked, places);
    }

    private static int best(double[][] worth, double[] had, double discount, boolean[] out) {
        int best = -1;
        double most = 0;
        for (int movie = 0; movie < out.length; movie++) {
            if (!out[movie]) {
                double raised = 1;
                for (int person = 0; person < had.length; person++) {
                    raised *= 1 + discount * worth[person][movie] / had[person];
                }
                if (raised > most) {
                    most = raised;
                    best = movie;
                }
            }
        }
        return best;
    }

    /** Shares of the best score; nothing for a score below 0, which points away from the person. */
    private static double[] worth(float[] scores) {
        double best = 0;
        for (float score : scores) {
            best = Math.max(best, score);
        }
        var worth = new double[scores.length];
        for (int movie = 0; movie < scores.length && best > 0; movie++) {
            worth[movie] = Math.max(0, scores[movie]) / best;
        }
        return worth;
    }
}

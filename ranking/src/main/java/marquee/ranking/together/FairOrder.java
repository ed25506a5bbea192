package marquee.ranking.together;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * One order of movies for several people: each place goes to the movie that raises the product of what all of them have of
 * the list most, so that a movie counts for more with those who have had least so far (proportional fairness: Kelly, Maulloo
 * &amp; Tan, Journal of the Operational Research Society 49(3), 1998; picked one by one).
 *
 * <p>What somebody has of a movie is how likely they like it, discounted by the place in the list as nDCG does. Thread-safe.
 */
public final class FairOrder {

    /** What everybody has before the first place; chosen on validation. */
    private static final double BEGINNING = 0.1;

    private FairOrder() {}

    /**
     * Picks the list.
     *
     * @param likely for each person how likely they like every movie that competes, 0 to 1
     * @param limit how many places there are
     * @param allowed whether a movie may be shown; asked only of those that would get a place
     * @return the movies' indices, best first; fewer than the limit where there are no more
     */
    public static int[] pick(double[][] likely, int limit, IntPredicate allowed) {
        int movies = likely[0].length;
        var had = new double[likely.length];
        Arrays.fill(had, BEGINNING);
        var out = new boolean[movies];
        var picked = new int[Math.min(limit, movies)];
        int places = 0;
        for (int tried = 0; tried < movies && places < picked.length; tried++) {
            double discount = Math.log(2) / Math.log(places + 2.0);
            int best = best(likely, had, discount, out);
            out[best] = true;
            if (allowed.test(best)) {
                picked[places++] = best;
                for (int person = 0; person < had.length; person++) {
                    had[person] += discount * likely[person][best];
                }
            }
        }
        return Arrays.copyOf(picked, places);
    }

    private static int best(double[][] likely, double[] had, double discount, boolean[] out) {
        int best = -1;
        double most = 0;
        for (int movie = 0; movie < out.length; movie++) {
            if (!out[movie]) {
                double raised = 1;
                for (int person = 0; person < had.length; person++) {
                    raised *= 1 + discount * likely[person][movie] / had[person];
                }
                if (raised > most) {
                    most = raised;
                    best = movie;
                }
            }
        }
        return best;
    }
}

package marquee.evaluation.groups;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.statistics.Bounds;

/**
 * How many different movies people are shown among their first ten, as a share of those that could be: of so many people
 * drawn from a group, since a large group is shown more (rarefaction; Hurlbert, Ecology 52(4), 1971). Bounds are those of
 * the draws.
 *
 * @param people how many are drawn together, each once
 * @param catalogue how many movies could be shown
 */
record DrawnCoverage(int people, int catalogue) {

    private static final int SHOWN = 10;
    private static final int DRAWS = 400;
    private static final double ERROR = 0.025;

    /** Of a group that has so many people, over runs together. */
    Bounds of(int[] group, List<List<Judged>> runs, long seed) {
        var random = new SplittableRandom(seed);
        var shares = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            shares[draw] = share(drawn(group, random), runs.get(draw % runs.size()));
        }
        double mean = Arrays.stream(shares).average().orElseThrow();
        Arrays.sort(shares);
        int cut = (int) (ERROR * (DRAWS - 1));
        return new Bounds(shares[cut], mean, shares[DRAWS - 1 - cut]);
    }

    /** The first of a shuffled group (Fisher and Yates). */
    private int[] drawn(int[] group, SplittableRandom random) {
        int[] shuffled = group.clone();
        for (int i = 0; i < people; i++) {
            int other = random.nextInt(i, shuffled.length);
            int one = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = one;
        }
        return Arrays.copyOf(shuffled, people);
    }

    private double share(int[] drawn, List<Judged> lists) {
        var shown = new BitSet();
        for (int person : drawn) {
            Arrays.stream(lists.get(person).shown()).limit(SHOWN).forEach(shown::set);
        }
        return (double) shown.cardinality() / catalogue;
    }
}

package marquee.evaluation.metrics;

import java.util.Arrays;

/**
 * One person's list after it was compared with what they liked.
 *
 * @param shown rows of the movies shown, best first; not copied, must not change
 * @param hit for each shown movie, whether it is relevant; not copied, must not change
 * @param relevant how many movies are relevant to the person, shown or not; at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // made in thousands and never compared
public record Judged(int[] shown, boolean[] hit, int relevant) {

    /** @throws IllegalArgumentException when nothing is relevant: such a person is left out of every mean */
    public Judged {
        if (relevant < 1) {
            throw new IllegalArgumentException("a list can only be judged for somebody with a relevant movie");
        }
    }

    /**
     * Compares a list with what is relevant.
     *
     * @param shown best first
     * @param relevant sorted ascending, each once
     */
    public static Judged of(int[] shown, int[] relevant) {
        var hit = new boolean[shown.length];
        for (int place = 0; place < shown.length; place++) {
            hit[place] = Arrays.binarySearch(relevant, shown[place]) >= 0;
        }
        return new Judged(shown, hit, relevant.length);
    }

    /** Number of hits among the first k. */
    int hits(int k) {
        int hits = 0;
        for (int place = 0; place < Math.min(k, hit.length); place++) {
            hits += hit[place] ? 1 : 0;
        }
        return hits;
    }

    /** Sum of the discounts 1 / log2(place + 1), places from 1, of the hits among the first k. */
    double discountedGain(int k) {
        double gain = 0;
        for (int place = 0; place < Math.min(k, hit.length); place++) {
            gain += hit[place] ? discount(place) : 0;
        }
        return gain;
    }

    /** The discounted gain of a list that starts with this many hits. */
    static double idealGain(int hits) {
        double gain = 0;
        for (int place = 0; place < hits; place++) {
            gain += discount(place);
        }
        return gain;
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2.0);
    }
}

package marquee.training.secondstage.ranker.trees;

import java.util.Random;
import marquee.ranking.features.Feature;

/** Lists of which something can be learned. */
final class NextDecides {

    private static final int LISTS = 150;
    private static final int LENGTH = 40;

    private NextDecides() {}

    /** 150 lists of 40, in which {@link Feature#NEXT} says what is relevant; some numbers are missing, some are 0. */
    static RankedLists lists(long seed) {
        var random = new Random(seed);
        var features = new float[LISTS * LENGTH * Feature.COUNT];
        var labels = new float[LISTS * LENGTH];
        var sizes = new int[LISTS];
        var relevant = new int[LISTS];
        for (int row = 0; row < labels.length; row++) {
            fill(features, row, random);
            labels[row] = features[row * Feature.COUNT + Feature.NEXT.place()] > 1 ? 1 : 0;
            sizes[row / LENGTH]++;
            relevant[row / LENGTH] += (int) labels[row];
        }
        return new RankedLists(features, labels, sizes, relevant);
    }

    private static void fill(float[] features, int row, Random random) {
        for (int i = row * Feature.COUNT; i < (row + 1) * Feature.COUNT; i++) {
            int kind = random.nextInt(10);
            features[i] = kind == 0 ? Float.NaN : kind == 1 ? 0 : (float) random.nextGaussian();
        }
    }
}

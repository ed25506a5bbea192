package marquee.training.attention;

import java.util.LinkedHashMap;
import java.util.Random;
import marquee.evaluation.data.Interactions;
import marquee.training.linear.HistoryWeighting;
import marquee.training.linear.NeighbourFactors;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.AttentionWeights;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;
import org.tensorflow.ndarray.Shape;

/** What the tower that reads the order begins with: vectors counted from neighbours, and blocks that add little. */
final class AttentionStart {

    private static final double OUT = 0.04;
    private static final double FAME = 0.5;

    private AttentionStart() {}

    static Weights of(Interactions ratings, AttentionSettings settings, long seed) {
        var random = new Random(seed);
        int width = settings.width();
        var weights = new LinkedHashMap<String, Weight>();
        weights.put(AttentionWeights.MOVIES, underPadding(NeighbourFactors.of(ratings, width, seed)));
        weights.put(AttentionWeights.STARS, Weight.zeros(HistoryWeighting.weightsOfStars().length, width));
        weights.put(AttentionWeights.LIKELY, likely(ratings.counts()));
        weights.put(AttentionWeights.SCALE, Weight.zeros(width));
        weights.put(AttentionWeights.SHIFT, Weight.zeros(width));
        for (int block = 0; block < settings.blocks(); block++) {
            for (String part : new String[] {"query", "key", "value", "gate"}) {
                weights.put(AttentionWeights.of(block, part), noise(random, 1 / Math.sqrt(width), width, width));
            }
            weights.put(
                    AttentionWeights.of(block, "out"), noise(random, OUT / Math.sqrt(settings.blocks()), width, width));
            weights.put(AttentionWeights.of(block, "near"), Weight.zeros(settings.length(), settings.heads()));
            weights.put(AttentionWeights.of(block, "scale"), Weight.zeros(width));
            weights.put(AttentionWeights.of(block, "shift"), Weight.zeros(width));
        }
        return new Weights(weights);
    }

    private static Weight underPadding(Weight factors) {
        var table = Weight.zeros(1L + factors.rows(), factors.columns());
        System.arraycopy(factors.values(), 0, table.values(), factors.columns(), factors.values().length);
        return table;
    }

    private static Weight likely(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        var table = Weight.zeros(1L + counts.length);
        for (int row = 0; row < counts.length; row++) {
            table.values()[row + 1] = (float) (FAME * Math.log(Math.max(1, counts[row]) * counts.length / sum));
        }
        return table;
    }

    private static Weight noise(Random random, double deviation, int rows, int columns) {
        var weight = new Weight(Shape.of(rows, columns), new float[rows * columns]);
        for (int i = 0; i < weight.values().length; i++) {
            weight.values()[i] = (float) (deviation * random.nextGaussian());
        }
        return weight;
    }
}

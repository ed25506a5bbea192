package marquee.training.attention;

import marquee.evaluation.data.Interactions;
import marquee.training.settings.AttentionWeights;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weight;
import marquee.training.settings.Weights;

/**
 * Towers whose user tower reads the order. A movie's vector holds what the softmax learned: its vector, how likely it is
 * whoever asks, how many like it (for whoever has rated nothing), and what is missing of length 1, all scaled by one number, so
 * that the dot product with a person orders movies as the softmax does.
 */
final class AttentionTowers {

    private static final double POPULAR = 0.5;

    private AttentionTowers() {}

    /** The other weights, with these and the movies' vectors made of them. */
    static Weights complete(Weights others, Weights learned, Interactions ratings, TowerSettings settings) {
        Weights all = others;
        for (var weight : learned.byName().entrySet()) {
            all = all.with(weight.getKey(), weight.getValue());
        }
        return all.with(
                Weights.MOVIE,
                movies(
                        learned.get(AttentionWeights.MOVIES),
                        learned.get(AttentionWeights.LIKELY),
                        ratings,
                        settings.layers().dimension()));
    }

    private static Weight movies(Weight vectors, Weight likely, Interactions ratings, int size) {
        int[] likes = ratings.likes();
        int width = vectors.columns();
        double mean = 0;
        for (int row = 1; row < vectors.rows(); row++) {
            mean += likely.values()[row] / (vectors.rows() - 1.0);
        }
        double most = 1;
        double longest = 1e-9;
        for (int row = 1; row < vectors.rows(); row++) {
            longest = Math.max(longest, Math.hypot(length(vectors, row), likely.values()[row] - mean));
            most = Math.max(most, likes[row - 1]);
        }
        double within = 1 / (longest * Math.hypot(1, POPULAR));
        var table = Weight.zeros(vectors.rows(), size);
        for (int row = 1; row < vectors.rows(); row++) {
            int at = row * size;
            for (int i = 0; i < width; i++) {
                table.values()[at + i] = (float) (vectors.values()[row * width + i] * within);
            }
            table.values()[at + size - 3] = (float) ((likely.values()[row] - mean) * within);
            table.values()[at + size - 2] = (float) (POPULAR * longest * within * Math.sqrt(likes[row - 1] / most));
            table.values()[at + size - 1] = (float) Math.sqrt(Math.max(0, 1 - Math.pow(length(table, row), 2)));
        }
        return table;
    }

    private static double length(Weight weight, int row) {
        double square = 0;
        for (float number : weight.row(row)) {
            square += (double) number * number;
        }
        return Math.sqrt(square);
    }
}

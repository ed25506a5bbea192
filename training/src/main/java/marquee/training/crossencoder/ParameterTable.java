package marquee.training.crossencoder;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.Random;

/**
 * Rows of numbers that are learned by Adagrad (Duchi, Hazan and Singer, JMLR 12, 2011), each row only when something was
 * found for it. Not thread-safe.
 */
final class ParameterTable {

    /** So that what was found once moves little. */
    private static final float SQUARES_BEFORE = .01f;

    private final int width;
    private final float[] values;
    private final float[] squares;
    private final float[] gradients;
    private final boolean[] found;
    private final IntArrayList rows = new IntArrayList();

    /**
     * Numbers drawn from a normal distribution.
     *
     * @param deviation of the distribution; 0 begins with zeros
     */
    ParameterTable(int rows, int width, double deviation, Random random) {
        this.width = width;
        this.values = new float[rows * width];
        this.squares = new float[values.length];
        Arrays.fill(squares, SQUARES_BEFORE);
        this.gradients = new float[values.length];
        this.found = new boolean[rows];
        if (deviation > 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * deviation);
            }
        }
    }

    float value(int row, int column) {
        return values[row * width + column];
    }

    /** All of them, row by row; not copied. */
    float[] values() {
        return values;
    }

    /** Adds some rows to a sum. */
    void sum(int[] some, float weight, float[] sum) {
        for (int row : some) {
            int from = row * width;
            for (int i = 0; i < width; i++) {
                sum[i] += weight * values[from + i];
            }
        }
    }

    /** Adds to the gradient of some rows. */
    void addGradient(int[] some, float weight, float[] gradient) {
        for (int row : some) {
            addGradient(row, weight, gradient);
        }
    }

    /** Adds to the gradient of a row. */
    void addGradient(int row, float weight, float[] gradient) {
        if (!found[row]) {
            found[row] = true;
            rows.add(row);
        }
        int from = row * width;
        for (int i = 0; i < width; i++) {
            gradients[from + i] += weight * gradient[i];
        }
    }

    /** What was added since the last step, row by row; not copied. */
    float[] gradients() {
        return gradients;
    }

    /** Steps against the gradient and forgets it. */
    void step(float rate, float decay) {
        for (int row : rows) {
            for (int i = row * width; i < (row + 1) * width; i++) {
                float gradient = gradients[i] + decay * values[i];
                squares[i] += gradient * gradient;
                values[i] -= rate * gradient / (float) Math.sqrt(squares[i]);
                gradients[i] = 0;
            }
            found[row] = false;
        }
        rows.clear();
    }
}

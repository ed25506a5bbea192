package marquee.lab.baselines.algebra;

import java.util.Random;
import marquee.training.algebra.Matrix;

/**
 * Vectors that are learned one row at a time, each number with its own step size. The last number of a row serves as its
 * bias. Not thread-safe.
 */
public final class AdagradTable {

    private final Matrix values;
    private final float[] squares;
    private final Adagrad adagrad;

    /** Begins with small random numbers, and biases of 0. */
    public AdagradTable(int rows, int columns, Adagrad adagrad, Random random) {
        this.values = Matrix.zeros(rows, columns);
        this.squares = new float[rows * columns];
        this.adagrad = adagrad;
        for (int i = 0; i < squares.length; i++) {
            boolean bias = i % columns == columns - 1;
            values.values()[i] = bias ? 0 : (float) ((random.nextDouble() - 0.5) / columns);
            squares[i] = 1;
        }
    }

    /** The vectors themselves, {@code [rows, columns]}. */
    public Matrix values() {
        return values;
    }

    /** A step that follows {@code scale * direction}, minus the regularisation. */
    public void step(int row, float[] direction, float scale) {
        float[] numbers = values.values();
        int from = row * values.columns();
        for (int i = 0; i < direction.length; i++) {
            float gradient = scale * direction[i] - adagrad.regularisation() * numbers[from + i];
            squares[from + i] += gradient * gradient;
            numbers[from + i] += (float) (adagrad.learningRate() * gradient / Math.sqrt(squares[from + i]));
        }
    }
}

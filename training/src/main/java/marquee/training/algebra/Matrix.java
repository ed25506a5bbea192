package marquee.training.algebra;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import marquee.training.vectors.VectorMath;
import org.tensorflow.EagerSession;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * A dense matrix whose heavy operations run in TensorFlow, which is ten to thirty times faster at them than Java is. Not
 * thread-safe while it changes.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent") // large, filled in place, never compared
public record Matrix(int rows, int columns, float[] values) {

    private static final long FEW_MULTIPLICATIONS = 2_000_000;

    /** A new one, all 0. */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(rows, columns, new float[Math.multiplyExact(rows, columns)]);
    }

    /** A copy of rows of one length. */
    public static Matrix ofRows(float[][] rows) {
        Matrix matrix = zeros(rows.length, rows.length == 0 ? 0 : rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, matrix.values, row * matrix.columns, matrix.columns);
        }
        return matrix;
    }

    /** One entry. */
    public float get(int row, int column) {
        return values[row * columns + column];
    }

    /** Adds to one entry. */
    public void add(int row, int column, float value) {
        values[row * columns + column] += value;
    }

    /** Adds to each entry of a square matrix's diagonal. */
    public void addToDiagonal(float value) {
        for (int i = 0; i < rows; i++) {
            add(i, i, value);
        }
    }

    /** Adds {@code scale} times a row of another matrix to a row of this one. */
    public void addRow(int row, Matrix other, int otherRow, float scale) {
        VectorMath.addScaled(values, row * columns, other.values, otherRow * columns, columns, scale);
    }

    void scaleRow(int row, float scale) {
        for (int i = row * columns; i < (row + 1) * columns; i++) {
            values[i] *= scale;
        }
    }

    /** One that changes apart from this. */
    public Matrix copy() {
        return new Matrix(rows, columns, values.clone());
    }

    /** A copy of one row. */
    public float[] row(int row) {
        var copy = new float[columns];
        System.arraycopy(values, row * columns, copy, 0, columns);
        return copy;
    }

    /** Some of the rows, in the order asked for. */
    public Matrix rows(int[] wanted) {
        Matrix some = zeros(wanted.length, columns);
        for (int i = 0; i < wanted.length; i++) {
            some.addRow(i, this, wanted[i], 1);
        }
        return some;
    }

    /** A copy of all rows. */
    public float[][] toRows() {
        return IntStream.range(0, rows).mapToObj(this::row).toArray(float[][]::new);
    }

    /** Dot product of one of these rows with one of another matrix. */
    public float dot(int row, Matrix other, int otherRow) {
        return VectorMath.dot(values, row * columns, other.values, otherRow * columns, columns);
    }

    /** This times the other. */
    public Matrix times(Matrix other) {
        if (isSmall(other.columns)) {
            Matrix product = zeros(rows, other.columns);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    product.addRow(row, other, column, get(row, column));
                }
            }
            return product;
        }
        return compute(rows, other.columns, other, product(false, false));
    }

    /** This times the other, transposed: every row with every row. */
    Matrix timesTransposed(Matrix other) {
        if (isSmall(other.rows)) {
            Matrix product = zeros(rows, other.rows);
            for (int i = 0; i < product.values.length; i++) {
                product.values[i] = dot(i / other.rows, other, i % other.rows);
            }
            return product;
        }
        return compute(rows, other.rows, other, product(false, true));
    }

    /** Whether a product is computed sooner than TensorFlow is asked. */
    private boolean isSmall(int productColumns) {
        return (long) rows * columns * productColumns <= FEW_MULTIPLICATIONS;
    }

    /** This, transposed, times the other. */
    public Matrix transposedTimes(Matrix other) {
        return compute(columns, other.columns, other, product(true, false));
    }

    /** The inverse of a square matrix. */
    public Matrix inverse() {
        return rows == 0 ? this : compute(rows, rows, this, tf -> (a, same) -> tf.linalg.inv(a));
    }

    /** A basis of the same columns' span in which every two columns are orthogonal and of length 1. */
    public Matrix withOrthonormalColumns() {
        return compute(rows, columns, this, tf -> (a, same) -> tf.linalg.qr(a).q());
    }

    private static Operation product(boolean transposeA, boolean transposeB) {
        return tf -> (a, b) -> tf.linalg.matMul(a, b, MatMul.transposeA(transposeA), MatMul.transposeB(transposeB));
    }

    private interface Operation {
        BiFunction<Operand<TFloat32>, Operand<TFloat32>, Operand<TFloat32>> in(Ops tf);
    }

    private Matrix compute(int resultRows, int resultColumns, Matrix other, Operation operation) {
        Matrix result = zeros(resultRows, resultColumns);
        try (var session = EagerSession.create();
                TFloat32 a = tensor();
                TFloat32 b = other.tensor()) {
            var tf = Ops.create(session);
            Operand<TFloat32> output = operation.in(tf).apply(tf.constantOf(a), tf.constantOf(b));
            output.asTensor().asRawTensor().data().asFloats().read(result.values);
        }
        return result;
    }

    private TFloat32 tensor() {
        return TFloat32.tensorOf(Shape.of(rows, columns), DataBuffers.of(values));
    }
}

package marquee.training.settings;

import java.util.Arrays;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/**
 * A learned array of numbers, at rest. The values are shared, not copied.
 *
 * @param shape its dimensions
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copies of tables would double the memory
public record Weight(Shape shape, float[] values) {

    /** A new one of these dimensions, all 0. */
    public static Weight zeros(long... dimensions) {
        var shape = Shape.of(dimensions);
        return new Weight(shape, new float[Math.toIntExact(shape.size())]);
    }

    /** A copy of what a tensor holds; the caller closes the tensor. */
    public static Weight of(TFloat32 tensor) {
        var values = new float[Math.toIntExact(tensor.size())];
        tensor.asRawTensor().data().asFloats().read(values);
        return new Weight(tensor.shape(), values);
    }

    /** A copy as a tensor, which the caller closes. */
    public TFloat32 tensor() {
        return TFloat32.tensorOf(shape, DataBuffers.of(values));
    }

    /** Its first dimension. */
    public int rows() {
        return Math.toIntExact(shape.get(0));
    }

    /** Numbers in a row: all other dimensions multiplied. */
    public int columns() {
        return Math.toIntExact(shape.size() / shape.get(0));
    }

    /** A copy of one row. */
    public float[] row(int row) {
        return Arrays.copyOfRange(values, row * columns(), (row + 1) * columns());
    }
}

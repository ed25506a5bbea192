package marquee.training.algebra;

/**
 * The entries of a vector that are not zero.
 *
 * @param indexes where they are
 * @param values what they are
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record SparseVector(int[] indexes, float[] values) {

    /** How many there are. */
    public int size() {
        return indexes.length;
    }
}

package marquee.towers.baselines;

/**
 * The entries of a vector that are not zero.
 *
 * @param indexes where they are
 * @param values what they are
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
record SparseVector(int[] indexes, float[] values) {

    int size() {
        return indexes.length;
    }
}

package marquee.ranking.lightgbm;

/**
 * A feature as some splits read it: its values as integers in the same order, so that one comparison of integers decides,
 * also of what is missing.
 *
 * @param feature its place in a row
 * @param missing what counts as missing
 * @param missingLeft whether that goes to the left
 */
record Column(int feature, Missing missing, boolean missingLeft) {

    /** LightGBM takes so little for nothing. */
    private static final float ZERO = 1e-35f;

    /** Above the key of a threshold where the right child is to be taken. */
    int key(float value) {
        if (Float.isNaN(value)) {
            return missing == Missing.NOTHING ? ascending(0) : missingKey();
        }
        return missing == Missing.ZERO && Math.abs(value) <= ZERO ? missingKey() : ascending(value);
    }

    private int missingKey() {
        return missingLeft ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }

    /** Integers in the order of the numbers; both zeros are one. */
    static int ascending(float number) {
        int bits = Float.floatToRawIntBits(number + 0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
}

package marquee.ranking.features;

/**
 * Numbers that sort as longs do: the larger value first, of equal ones the smaller index. Sorting those needs no comparator and
 * no object. The order of values is that of {@link Float#compare}.
 */
final class DescendingKeys {

    private DescendingKeys() {}

    /** The key of a value and an index of 0 or more. */
    static long key(float value, int index) {
        int bits = Float.floatToIntBits(value);
        int ascending = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
        return ((long) ~ascending << Integer.SIZE) | index;
    }

    /** The index within a key. */
    static int index(long key) {
        return (int) key;
    }
}

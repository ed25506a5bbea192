package marquee.ranking.lightgbm;

/**
 * The splits of all trees as they are written down, one tree after the other; a child below zero is a leaf, {@code ~child} its
 * place.
 *
 * @param feature which number of a row is compared
 * @param threshold up to which, and including which, the left child is taken
 * @param missing what counts as missing
 * @param missingLeft where a missing number goes
 * @param left child
 * @param right child
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
record Nodes(int[] feature, float[] threshold, Missing[] missing, boolean[] missingLeft, int[] left, int[] right) {}

package marquee.ranking.features;

import java.util.function.IntPredicate;

/**
 * Where candidates come from, beside the neighbours of the history.
 *
 * @param nearest rows of the towers' nearest, best first, all of them allowed
 * @param others rows that other sources name, all of them allowed
 * @param allowed which rows may be shown at all
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record Sources(int[] nearest, int[] others, IntPredicate allowed) {}

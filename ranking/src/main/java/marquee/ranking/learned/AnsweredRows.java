package marquee.ranking.learned;

import java.util.function.IntPredicate;

/**
 * Which rows were asked about, one after the other, whether they may be shown, and what the answers were. Immutable.
 *
 * @param answers a row where it may be shown, {@code ~row} where not
 */
@SuppressWarnings("ArrayRecordComponent") // read by position and never compared
record AnsweredRows(int[] answers) {

    /** More questions than these are not worth remembering. */
    static final int WORTH_KEEPING = 600;

    /** How many. */
    int size() {
        return answers.length;
    }

    /** Whether all answers would be the same now. */
    boolean areAnsweredAlikeBy(IntPredicate allowed) {
        for (int answer : answers) {
            if (allowed.test(Math.max(answer, ~answer)) != answer >= 0) {
                return false;
            }
        }
        return true;
    }
}

package marquee.ranking.learned;

/**
 * Candidates in a ranker's order.
 *
 * @param rows of the movies, best first; not copied, must not change
 * @param scores beside the rows: larger is better, comparable within this list only
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record Ranked(int[] rows, double[] scores) {}

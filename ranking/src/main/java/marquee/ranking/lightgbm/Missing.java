package marquee.ranking.lightgbm;

/** What a split takes for a missing number. */
enum Missing {
    /** Nothing: what is not a number is a zero. */
    NOTHING,
    /** Zeros, and what is not a number. */
    ZERO,
    /** What is not a number. */
    NOT_A_NUMBER
}

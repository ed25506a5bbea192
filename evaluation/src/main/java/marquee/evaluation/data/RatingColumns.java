package marquee.evaluation.data;

/** What is known of each rating, by position. Immutable once made; thread-safe. */
interface RatingColumns {

    /** Row of the movie. */
    int item(int position);

    /** Stars, times two. */
    byte halfStars(int position);

    /** Since 1970, without a sign. */
    int seconds(int position);

    /** Where it stood in what was read; only where {@link #placed}. */
    int place(int position);

    /** Whether it is known in which order ratings were read. */
    boolean placed();

    /** Whether a subset must not copy them, since there may be more than memory holds. */
    boolean inFiles();
}

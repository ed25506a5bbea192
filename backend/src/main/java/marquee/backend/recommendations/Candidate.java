package marquee.backend.recommendations;

/**
 * A movie that may be shown.
 *
 * @param movieId the movie
 * @param score what ranked it, larger is better; comparable within one list only
 * @param reason why it is here
 */
record Candidate(long movieId, double score, Reason reason) {}

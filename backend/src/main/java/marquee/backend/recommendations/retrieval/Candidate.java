package marquee.backend.recommendations.retrieval;

/**
 * A movie that may be shown.
 *
 * @param movieId the movie
 * @param score what ranked it, larger is better; comparable within one list only
 * @param reason why it is here
 */
public record Candidate(long movieId, double score, Reason reason) {

    /** The same movie for another reason. */
    public Candidate because(Reason other) {
        return new Candidate(movieId, score, other);
    }
}

package marquee.backend.recommendations.retrieval;

/**
 * A movie that may be shown.
 *
 * @param movieId the movie
 * @param score what ranked it, larger is better; comparable within one list only
 * @param reason why it is here
 * @param propensity with what probability it came to stand where it does, above 0 and at most 1
 */
public record Candidate(long movieId, double score, Reason reason, double propensity) {

    /** Of a movie that would stand there however often one asked: nothing is left to chance. */
    private static final double CERTAIN = 1;

    /** A movie that is there for certain. */
    public Candidate(long movieId, double score, Reason reason) {
        this(movieId, score, reason, CERTAIN);
    }

    /** The same movie for another reason. */
    public Candidate because(Reason other) {
        return new Candidate(movieId, score, other, propensity);
    }

    /** The same movie, which stands there by that chance. */
    public Candidate by(double chance) {
        return new Candidate(movieId, score, reason, chance);
    }
}

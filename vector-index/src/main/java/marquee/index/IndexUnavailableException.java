package marquee.index;

import java.io.Serial;

/** The index gave no answer in time; the message says which part and what to do. */
public class IndexUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one sentence */
    public IndexUnavailableException(String message) {
        super(message);
    }

    /**
     * @param message one sentence
     * @param cause what went wrong underneath
     */
    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is no such collection. */
    public static IndexUnavailableException noSuchCollection(String collection) {
        return new IndexUnavailableException(
                "There is no collection " + collection + ". Run ./marquee load-embeddings first.");
    }

    /** The collection was never filled to the end. */
    public static IndexUnavailableException notSealed(String collection) {
        return new IndexUnavailableException(
                "Collection " + collection + " is not complete. Run ./marquee load-embeddings to finish it.");
    }

    /** The collection holds vectors of another length. */
    public static IndexUnavailableException otherDimension(String collection, int has, int asked) {
        return new IndexUnavailableException("Collection " + collection + " holds vectors of dimension " + has
                + ", not " + asked + ". Drop it, or load another release.");
    }
}

package marquee.index;

import java.io.Serial;

/** The files of a collection are not as they were written; dropped, it can be filled anew from its release. */
public final class IndexDamagedException extends IndexUnavailableException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String collection;
    private final String reason;

    /**
     * @param collection that is damaged
     * @param cause names the file
     */
    public IndexDamagedException(String collection, Throwable cause) {
        super(reason(collection, cause) + " Run ./marquee load-embeddings to fill it anew.", cause);
        this.collection = collection;
        this.reason = reason(collection, cause);
    }

    /** The collection that is damaged. */
    public String collection() {
        return collection;
    }

    /** What is wrong, as a sentence. */
    public String reason() {
        return reason;
    }

    private static String reason(String collection, Throwable cause) {
        return "Collection " + collection + " is damaged (" + cause.getMessage() + ").";
    }
}

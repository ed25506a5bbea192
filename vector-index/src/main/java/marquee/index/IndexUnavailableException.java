package marquee.index;

import java.io.Serial;

/** The index gave no answer in time; the message says which part and what to do. */
public final class IndexUnavailableException extends RuntimeException {

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
}

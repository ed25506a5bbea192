package marquee.catalog;

import java.io.Serial;

/** A dataset cannot be used; the message is one sentence that names the file and the remedy. */
public final class DatasetException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one sentence that names the file and the remedy */
    public DatasetException(String message) {
        super(message);
    }

    /**
     * @param message one sentence that names the file and the remedy
     * @param cause what went wrong underneath
     */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}

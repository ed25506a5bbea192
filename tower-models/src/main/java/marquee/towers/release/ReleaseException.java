package marquee.towers.release;

import java.io.Serial;

/** A release cannot be read, written or published; the message is one sentence that names the remedy. */
public final class ReleaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one sentence that names the remedy */
    public ReleaseException(String message) {
        super(message);
    }

    /**
     * @param message one sentence that names the remedy
     * @param cause what went wrong underneath
     */
    public ReleaseException(String message, Throwable cause) {
        super(message, cause);
    }
}

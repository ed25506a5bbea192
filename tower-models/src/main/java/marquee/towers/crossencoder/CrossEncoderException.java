package marquee.towers.crossencoder;

import java.io.Serial;

/** A cross-encoder cannot be opened; the message is one sentence that names the remedy. */
public final class CrossEncoderException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one sentence that names the remedy */
    public CrossEncoderException(String message) {
        super(message);
    }

    /**
     * @param message one sentence that names the remedy
     * @param cause what went wrong underneath
     */
    public CrossEncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}

package marquee.loader;

import java.io.Serial;

/** A load cannot go on or must not be trusted; the message is one sentence that names the remedy. */
public final class LoadException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** One sentence that names the remedy. */
    public LoadException(String message) {
        super(message);
    }
}

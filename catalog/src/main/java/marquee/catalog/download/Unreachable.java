package marquee.catalog.download;

import java.io.Serial;

/** The archive cannot be had just now; the message says why, as the part of a sentence. */
public final class Unreachable extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    Unreachable(String message) {
        super(message);
    }

    Unreachable(String message, Throwable cause) {
        super(message, cause);
    }
}

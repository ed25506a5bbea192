package marquee.app.laptop;

import java.io.Serial;

/** Marquee cannot start; the message is one sentence that names the remedy. */
final class StartException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}

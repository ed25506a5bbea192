package marquee.events.schema;

import java.io.Serial;

/** Bytes that are no event, or one of a version that this reader does not know. The message names the cause. */
public final class UnreadableEventException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableEventException(String message) {
        super(message);
    }

    UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}

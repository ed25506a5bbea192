package marquee.events.store;

import java.io.Serial;

/** The store of events did not do what it was asked for. */
public final class StoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence
     * @param cause why
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}

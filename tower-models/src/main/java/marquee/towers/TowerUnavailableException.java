package marquee.towers;

import java.io.Serial;

/** A tower gave no answer in time; the message says which part and what to do. */
public final class TowerUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one sentence */
    public TowerUnavailableException(String message) {
        super(message);
    }

    /**
     * @param message one sentence
     * @param cause what went wrong underneath
     */
    public TowerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

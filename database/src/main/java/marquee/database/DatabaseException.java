package marquee.database;

import java.io.Serial;

/** The database cannot be used; the message is one sentence that names it and the remedy. */
public final class DatabaseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one sentence that names the database and the remedy */
    public DatabaseException(String message) {
        super(message);
    }

    /**
     * @param message one sentence that names the database and the remedy
     * @param cause what went wrong underneath
     */
    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}

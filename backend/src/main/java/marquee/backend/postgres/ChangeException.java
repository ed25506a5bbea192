package marquee.backend.postgres;

import java.io.Serial;
import marquee.backend.guards.Unavailable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.server.ResponseStatusException;

/** A change met a database that is down or slow; says whether anything was stored, as far as that is known. */
public final class ChangeException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String RETRY_AFTER_SECONDS = "2";

    private ChangeException(String reason, Throwable cause) {
        super(HttpStatus.SERVICE_UNAVAILABLE, reason, cause);
    }

    /** Nothing was stored, because the change had not begun. */
    public static ChangeException notBegun(Throwable cause) {
        return new ChangeException("The database does not answer; nothing was stored.", cause);
    }

    /**
     * What is known after a transaction failed.
     *
     * @param repeating one sentence on what repeating the request does
     */
    static ChangeException of(Throwable cause, String repeating) {
        if (Unavailable.hasFullDisk(cause)) {
            return new ChangeException("The database's disk is full; nothing was stored.", cause);
        }
        return isBeforeTheBeginning(cause)
                ? notBegun(cause)
                : new ChangeException(
                        "The database did not answer in time; it is not known whether this was stored. " + repeating,
                        cause);
    }

    private static boolean isBeforeTheBeginning(Throwable cause) {
        return Unavailable.isRefused(cause) || cause instanceof CannotCreateTransactionException;
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return headers;
    }
}

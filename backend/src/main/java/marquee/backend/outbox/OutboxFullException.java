package marquee.backend.outbox;

import java.io.Serial;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** So many events wait to be handled that no further ones are taken, but for those that tell of a change. */
final class OutboxFullException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String RETRY_AFTER_SECONDS = "60";

    OutboxFullException() {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too many events wait to be handled; nothing was stored. Send them again later.");
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return headers;
    }
}

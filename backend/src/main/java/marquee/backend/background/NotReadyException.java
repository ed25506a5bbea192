package marquee.backend.background;

import java.io.Serial;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What an answer needs has not been read since the start; it is tried again and again, so asking again helps. */
public final class NotReadyException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String RETRY_AFTER_SECONDS = "2";

    NotReadyException(String what) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "The service is starting: " + what + " has not been read yet.");
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return headers;
    }
}

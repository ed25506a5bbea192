package marquee.backend.accounts.callers;

import java.io.Serial;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Tokens cannot be checked, since their issuer does not show its keys. */
public final class IssuerAwayException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String RETRY_AFTER_SECONDS = "5";

    IssuerAwayException(Throwable cause) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The issuer of tokens does not show its keys, so none can be checked.",
                cause);
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return headers;
    }
}

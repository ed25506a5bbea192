package marquee.backend.accounts;

import java.io.Serial;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Whoever asks has not said who they are, or is not believed (RFC 6750). */
public final class UnauthorizedException extends ResponseStatusException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String CHALLENGE = "Bearer realm=\"marquee\"";

    private final String challenge;

    private UnauthorizedException(String detail, String challenge) {
        super(HttpStatus.UNAUTHORIZED, detail);
        this.challenge = challenge;
    }

    /** Nothing was said. */
    public static UnauthorizedException withoutToken() {
        return new UnauthorizedException(
                "This needs a token: send it as \"Authorization: Bearer TOKEN\", a token of this service's issuer or a"
                        + " service key.",
                CHALLENGE);
    }

    /** What was said is not believed. */
    public static UnauthorizedException invalid(String why) {
        return new UnauthorizedException("The token is not taken: " + why, CHALLENGE + ", error=\"invalid_token\"");
    }

    @Override
    public HttpHeaders getHeaders() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return headers;
    }
}

package marquee.backend.http;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ResponseStatusException;

/** Refuses other origins with an error that becomes a problem document, where Spring would send an empty answer. */
final class TalkativeCorsProcessor extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) {
        throw new ResponseStatusException(
                HttpStatus.FORBIDDEN,
                "The request's origin, method or headers are not allowed for pages of other sites; the setting"
                        + " marquee.http.web-origins lists the origins that are.");
    }
}

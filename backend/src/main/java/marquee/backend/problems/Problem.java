package marquee.backend.problems;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import marquee.backend.input.PlainText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * What a failed request is answered with.
 *
 * @param document RFC 9457, still without {@code instance}
 * @param headers further headers, such as Allow or Retry-After
 */
record Problem(ProblemDetail document, HttpHeaders headers) {

    /** However much of a request a detail repeats, and however many fields are wrong, the answer stays short. */
    private static final int LONGEST_DETAIL = 1_000;

    private static final int MOST_ERRORS = 20;

    /** A problem that Spring already knows the status and headers of. */
    static Problem of(ErrorResponse response, List<FieldError> errors, String detail) {
        var document = document(response.getStatusCode(), PlainText.shortened(detail, LONGEST_DETAIL));
        if (!errors.isEmpty()) {
            document.setProperty("errors", errors.stream().limit(MOST_ERRORS).toList());
        }
        return new Problem(document, response.getHeaders());
    }

    /** A part is down: try again later. */
    static Problem unavailable(String detail, Duration retryAfter) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        return new Problem(document(HttpStatus.SERVICE_UNAVAILABLE, detail), headers);
    }

    /** A fault of ours, of which only the log tells more. */
    static Problem internal(UUID incident) {
        var document = document(
                HttpStatus.INTERNAL_SERVER_ERROR, "The service failed; its log has the cause under " + incident + ".");
        document.setProperty("incident", incident);
        return new Problem(document, new HttpHeaders());
    }

    private static ProblemDetail document(HttpStatusCode status, String detail) {
        var document = ProblemDetail.forStatusAndDetail(status, detail);
        ProblemType.of(status).ifPresent(type -> {
            document.setType(URI.create("/problems/" + type.slug()));
            document.setTitle(type.title());
        });
        return document;
    }
}

package marquee.backend.problems;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of problem there are: what {@code type} in a problem document may say. */
enum ProblemType {
    INVALID_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request is not as documented",
            "A parameter, a header or the body has a value that is not allowed. \"detail\" names the first one and why,"
                    + " \"errors\" each of them. Repeating the request does not help."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "This needs to know who asks",
            "The request carries no token where one is needed, or one that is not taken: of another issuer, meant for another"
                    + " service, over, or revoked. The header WWW-Authenticate says which form is wanted."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "This is not open to whoever asks",
            "A browser sent the request for a page of another origin; the operator lists the origins allowed in the setting"
                    + " marquee.http.web-origins. Or it asks for what programs on the service's own machine alone may do, or"
                    + " those who keep the service; or it acts for a person for whom whoever asks may not act."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "There is no such thing",
            "Nothing is at this address, or there is no such movie, person or genre."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "The address does not take this method",
            "The header Allow names the methods that it takes."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "There is no answer of the media type asked for",
            "The header Accept of the request leaves out what this address answers with, mostly application/json."),
    TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            "The request took too long to arrive",
            "The body came in more slowly than the setting marquee.http.body.time allows. The connection is closed; send the"
                    + " request again on another."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "The request contradicts what is there",
            "For example an Idempotency-Key that came before with another body."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The request is too large",
            "The body is larger than the setting marquee.http.body.size."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body's media type is not understood",
            "Send application/json, and say so in Content-Type."),
    MISDIRECTED(
            HttpStatus.MISDIRECTED_REQUEST,
            "This service has another name",
            "The header Host names a server that this one is not. The operator lists further names of the service with"
                    + " --allowed-host (MARQUEE_ALLOWED_HOSTS)."),
    UNPROCESSABLE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "The request makes no sense",
            "It is well formed, but what it asks for cannot be done."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "Wait for as many seconds as Retry-After says."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something went wrong here",
            "A fault of the service. Its log has the cause under the \"incident\" that the document names."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service cannot answer now",
            "A part that the answer needs, mostly the database, is down or slow. Nothing that was acknowledged is lost."
                    + " Of a change, \"detail\" says whether nothing was stored or whether that is not known; with the"
                    + " same Idempotency-Key a repeated rating is stored once. Repeat the request after as many seconds as"
                    + " Retry-After says.");

    private final HttpStatus status;
    private final String title;
    private final String meaning;

    ProblemType(HttpStatus status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /** The kind that goes with a status, if there is one. */
    static Optional<ProblemType> of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(type -> type.status.value() == status.value())
                .findFirst();
    }

    /** As it stands at the end of the type's address, such as {@code not-found}. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** What happened and what to do about it. */
    String meaning() {
        return meaning;
    }
}

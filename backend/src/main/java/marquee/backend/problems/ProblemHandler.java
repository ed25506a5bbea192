package marquee.backend.problems;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import marquee.backend.guards.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every request that failed, wherever it failed: in a controller, a filter, or because no controller was found.
 * Controllers throw {@link org.springframework.web.server.ResponseStatusException} with a reason that names the field and
 * why; it becomes {@code detail}.
 */
@Component
@Order(ProblemHandler.BEFORE_SPRING_BOOTS_OWN)
final class ProblemHandler implements WebExceptionHandler {

    static final int BEFORE_SPRING_BOOTS_OWN = -2;

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        return write(exchange, problem(exchange, error));
    }

    private static Problem problem(ServerWebExchange exchange, Throwable error) {
        return switch (error) {
            case ErrorResponse known
            when !known.getStatusCode().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR) -> known(exchange, error, known);
            case DataAccessResourceFailureException e
            when Unavailable.hasFullDisk(e) -> down("The database's disk is full.", e);
            case TransientDataAccessException e -> down("The database is too busy.", e);
            case TimeoutException e -> down("The answer took too long.", e);
            default ->
                Unavailable.is(error)
                        ? down("A part that the answer needs, mostly the database, does not answer.", error)
                        : internal(exchange, error);
        };
    }

    private static Problem known(ServerWebExchange exchange, Throwable error, ErrorResponse response) {
        var errors = FieldErrors.of(error);
        return Problem.of(
                response, errors, errors.isEmpty() ? detail(exchange, response) : FieldError.sentence(errors));
    }

    private static String detail(ServerWebExchange exchange, ErrorResponse response) {
        var request = exchange.getRequest();
        return switch (response) {
            case NoResourceFoundException nothing -> "There is nothing at " + request.getPath() + ".";
            case MethodNotAllowedException e ->
                request.getMethod() + " is not possible here, only "
                        + e.getSupportedMethods().stream()
                                .map(HttpMethod::name)
                                .sorted()
                                .collect(joining(", ")) + ".";
            case ContentTooLargeException e -> "The body is larger than this service reads.";
            default -> Objects.requireNonNullElse(response.getBody().getDetail(), "The request cannot be answered.");
        };
    }

    private static Problem down(String detail, Throwable error) {
        if (!Unavailable.isRefused(error)) {
            LOG.warn("{} {}", detail, String.valueOf(error.getMessage()));
        }
        return Problem.unavailable(detail, RETRY_AFTER);
    }

    private static Problem internal(ServerWebExchange exchange, Throwable error) {
        var incident = UUID.randomUUID();
        var request = exchange.getRequest();
        LOG.error("{}: {} {} failed", incident, request.getMethod(), request.getPath(), error);
        return Problem.internal(incident);
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ProblemDetail document = problem.document();
        document.setInstance(URI.create(exchange.getRequest().getURI().getRawPath()));
        var response = exchange.getResponse();
        response.setRawStatusCode(document.getStatus());
        response.getHeaders().addAll(problem.headers());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        var bytes = json.writeValueAsBytes(document);
        response.getHeaders().setContentLength(bytes.length);
        if (exchange.getRequest().getMethod().equals(HttpMethod.HEAD)) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }
}

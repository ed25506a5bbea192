package marquee.backend.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The answers of calls that failed, with every call that can end so. */
final class ErrorAnswers {

    private static final String PROBLEM = "Problem";

    /** What an operator changes may stand in the way of itself. */
    private static final String OPERATORS = "/api/admin/";

    private static final Map<String, String> CHANGES_BY_OPERATORS = Map.of(
            "409", "It contradicts what is there; detail says what to do first.",
            "422", "Its parts do not go together; detail says which.");

    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();
    private static final Map<String, String> WITH_A_BODY = new LinkedHashMap<>();

    /** A repeated request is known by its key. */
    private static final Map<String, String> WITH_A_KEY =
            Map.of("422", "The Idempotency-Key came with another request before.");

    static {
        ALWAYS.put("400", "Something in the request has a value that is not allowed; detail says what and why.");
        ALWAYS.put("401", "Callers are asked who they are, and the token is missing or not taken.");
        ALWAYS.put(
                "403",
                "A browser asks for a page of an origin that may not ask, this is open to programs on the service's machine"
                        + " alone, or whoever asks may not act for this person.");
        ALWAYS.put("404", "What was asked for does not exist.");
        ALWAYS.put("405", "The address does not take this method; the header Allow names those it takes.");
        ALWAYS.put("406", "There is no answer of a media type that the header Accept names.");
        ALWAYS.put("414", "The address is longer than four kilobytes.");
        ALWAYS.put("421", "The header Host names a server that this one is not.");
        ALWAYS.put("500", "A fault of the service, whose log has the cause under the incident.");
        ALWAYS.put("503", "A part that the answer needs is down or too busy; detail says what became of a change.");
        WITH_A_BODY.put("413", "The body is larger than the service reads.");
        WITH_A_BODY.put("415", "The body is not of a media type that the service reads.");
    }

    private ErrorAnswers() {}

    /** Describes the body of them all. */
    static void describe(Components components) {
        components.addSchemas(PROBLEM, problem());
    }

    /** Adds them to a call, but for those it describes itself. */
    static void addTo(Operation operation, String path) {
        ALWAYS.forEach((status, description) -> add(operation, status, description));
        if (operation.getRequestBody() != null) {
            WITH_A_BODY.forEach((status, description) -> add(operation, status, description));
            if (path.startsWith(OPERATORS)) {
                CHANGES_BY_OPERATORS.forEach((status, description) -> add(operation, status, description));
            }
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> Objects.equals(parameter.getName(), "Idempotency-Key"))) {
            WITH_A_KEY.forEach((status, description) -> add(operation, status, description));
        }
    }

    private static void add(Operation operation, String status, String description) {
        operation.getResponses().putIfAbsent(status, answer(status, description));
    }

    private static ApiResponse answer(String status, String description) {
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM));
        var answer = new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", problem));
        return switch (status) {
            case "401" ->
                answer.addHeaderObject(
                        "WWW-Authenticate", header(new StringSchema(), "What a token must be, by RFC 6750."));
            case "503" -> answer.addHeaderObject("Retry-After", header(new IntegerSchema(), "Seconds to wait."));
            case "405" -> answer.addHeaderObject("Allow", header(new StringSchema(), "The methods that can be used."));
            default -> answer;
        };
    }

    private static Header header(Schema<?> schema, String description) {
        return new Header().schema(schema).description(description);
    }

    /** RFC 9457. */
    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema();
        List.of("type", "title", "detail", "instance").forEach(name -> problem.addProperty(name, new StringSchema()));
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty(
                "errors",
                new ArraySchema().items(fieldError()).description("What is wrong with each part of the request."));
        problem.addProperty(
                "incident",
                new StringSchema().format("uuid").description("Under which the service's log has the cause."));
        problem.setRequired(List.of("title", "status"));
        return problem;
    }

    private static Schema<?> fieldError() {
        Schema<?> error = new ObjectSchema();
        List.of("field", "why").forEach(name -> error.addProperty(name, new StringSchema()));
        error.setRequired(List.of("field", "why"));
        return error;
    }
}

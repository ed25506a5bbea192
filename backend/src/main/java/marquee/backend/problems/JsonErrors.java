package marquee.backend.problems;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.codec.CodecException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds out what is wrong with a JSON body, without the parser's inner life. */
final class JsonErrors {

    private JsonErrors() {}

    /** Where the JSON is wrong and why; empty when the exception is not about JSON. */
    static Optional<FieldError> of(CodecException unreadable) {
        var cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
        for (Throwable t = unreadable; t != null; t = t.getCause()) {
            if (t instanceof JacksonException json) {
                return Optional.of(new FieldError(path(json), why(json, cause)));
            }
        }
        return Optional.empty();
    }

    private static String why(JacksonException json, Throwable cause) {
        return switch (json) {
            case UnrecognizedPropertyException e -> "is not a field of this request";
            case MismatchedInputException e
            when e.getTargetType() != null -> "is not " + Types.inWords(e.getTargetType());
            case StreamReadException e -> "is not JSON" + place(e);
            default ->
                cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage()) : "is not allowed";
        };
    }

    private static String place(JacksonException json) {
        var location = json.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static String path(JacksonException json) {
        var path = json.getPath().stream().map(JsonErrors::step).collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.substring(path.startsWith(".") ? 1 : 0);
    }

    private static String step(Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? "[" + reference.getIndex() + "]" : "." + FieldError.onTheWire(name);
    }
}

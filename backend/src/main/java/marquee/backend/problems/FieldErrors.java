package marquee.backend.problems;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import marquee.backend.input.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.SimpleTypeConverter;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.CodecException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/** Finds out which fields of a request Spring complains about, and why. */
final class FieldErrors {

    private FieldErrors() {}

    /** The fields at fault, as the request spells them; none when the request as a whole is. */
    static List<FieldError> of(Throwable error) {
        return switch (error) {
            case WebExchangeBindException e -> inBody(e).toList();
            case HandlerMethodValidationException e ->
                e.getParameterValidationResults().stream()
                        .flatMap(FieldErrors::inParameter)
                        .toList();
            case MissingRequestValueException e -> List.of(new FieldError(e.getName(), "is missing"));
            case ServerWebInputException e
            when e.getCause() instanceof TypeMismatchException mismatch ->
                List.of(new FieldError(name(e.getMethodParameter()), why(mismatch, e.getMethodParameter())));
            case ServerWebInputException e
            when e.getCause() instanceof CodecException unreadable ->
                List.of(JsonErrors.of(unreadable).orElse(new FieldError("body", "is missing")));
            default -> List.of();
        };
    }

    /** By name, for they are found in an order of chance. */
    private static Stream<FieldError> inBody(Errors errors) {
        var ofFields = errors.getFieldErrors().stream()
                .map(e -> new FieldError(FieldError.onTheWire(e.getField()), message(e)))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::why));
        var ofWhole = errors.getGlobalErrors().stream().map(e -> new FieldError("body", message(e)));
        return Stream.concat(ofFields, ofWhole);
    }

    private static Stream<FieldError> inParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors body) {
            return inBody(body);
        }
        var field = name(result.getMethodParameter());
        return result.getResolvableErrors().stream().map(e -> new FieldError(field, message(e)));
    }

    private static String name(@Nullable MethodParameter parameter) {
        if (parameter == null) {
            return "body";
        }
        var annotated = Stream.of(
                        nameIn(parameter.getParameterAnnotation(PathVariable.class), PathVariable::value),
                        nameIn(parameter.getParameterAnnotation(RequestParam.class), RequestParam::value),
                        nameIn(parameter.getParameterAnnotation(RequestHeader.class), RequestHeader::value))
                .filter(name -> !name.isEmpty())
                .findFirst();
        return annotated.orElseGet(() -> Objects.requireNonNullElse(parameter.getParameterName(), "body"));
    }

    private static <A> String nameIn(@Nullable A annotation, Function<A, String> value) {
        return annotation == null ? "" : value.apply(annotation);
    }

    private static String why(TypeMismatchException mismatch, @Nullable MethodParameter parameter) {
        Class<?> wanted = parameter == null
                ? mismatch.getRequiredType()
                : parameter.nestedIfOptional().getNestedParameterType();
        String given = String.valueOf(mismatch.getValue());
        Class<?> one = parameter == null
                ? null
                : ResolvableType.forMethodParameter(parameter).asCollection().resolveGeneric();
        return one == null
                ? PlainText.quoted(given) + " is not " + Types.inWords(wanted)
                : PlainText.quoted(firstThatIsNot(one, given)) + " is not " + Types.inWords(one);
    }

    /** Of several with commas between. */
    private static String firstThatIsNot(Class<?> wanted, String given) {
        var converter = new SimpleTypeConverter();
        for (String one : given.split(",", -1)) {
            try {
                converter.convertIfNecessary(one, wanted);
            } catch (TypeMismatchException e) {
                return one;
            }
        }
        return given;
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not allowed");
    }
}

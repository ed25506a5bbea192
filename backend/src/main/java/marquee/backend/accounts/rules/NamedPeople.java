package marquee.backend.accounts.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import marquee.backend.input.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Where a request says whom it is about. */
sealed interface NamedPeople {

    /** A part of the path, by its name there. */
    record InPath(String variable) implements NamedPeople {}

    /** A parameter, by its name; it may be repeated and may have several with commas. */
    record InQuery(String parameter) implements NamedPeople {}

    /**
     * The people that a request names.
     *
     * @throws ResponseStatusException for what is not plainly a number: what is checked here must be what is used later,
     *     however forgivingly that is read
     */
    default List<Long> in(ServerWebExchange exchange) {
        return switch (this) {
            case InPath path -> List.of(number(path.variable(), pathVariable(exchange, path.variable())));
            case InQuery query ->
                values(exchange, query.parameter())
                        .map(value -> number(query.parameter(), value))
                        .toList();
        };
    }

    private static String pathVariable(ServerWebExchange exchange, String name) {
        Map<?, ?> variables = exchange.getRequiredAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return (String) Objects.requireNonNull(variables.get(name), "the address has this part");
    }

    private static Stream<String> values(ServerWebExchange exchange, String name) {
        return exchange.getRequest().getQueryParams().getOrDefault(name, List.of()).stream()
                .flatMap(value ->
                        Arrays.stream(Objects.requireNonNullElse(value, "").split(",", -1)));
    }

    private static long number(String name, String text) {
        if (!Digits.FORM.matcher(text).matches()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, name + ": " + PlainText.quoted(text) + " is not a whole number.");
        }
        return Long.parseLong(text);
    }

    /** A number that any reading of numbers takes for the same. */
    final class Digits {
        private static final Pattern FORM = Pattern.compile("-?[0-9]{1,18}");

        private Digits() {}
    }
}

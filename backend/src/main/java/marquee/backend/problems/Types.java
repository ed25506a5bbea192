package marquee.backend.problems;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import marquee.backend.input.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Java's types in the words of people who never saw the code. */
final class Types {

    private Types() {}

    static String inWords(@Nullable Class<?> type) {
        if (type == null) {
            return "of the type that is wanted";
        }
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (boxed == Integer.class || boxed == Long.class) {
            return "a whole number" + (boxed == Integer.class ? " up to 2147483647" : "");
        }
        if (Number.class.isAssignableFrom(boxed)) {
            return "a number";
        }
        if (boxed == Boolean.class) {
            return "true or false";
        }
        if (boxed == Instant.class) {
            return PlainText.UTC_TIME_WORDS;
        }
        if (boxed.isEnum()) {
            return "one of "
                    + Arrays.stream(boxed.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return boxed == String.class ? "a text" : Collection.class.isAssignableFrom(boxed) ? "a list" : "an object";
    }
}

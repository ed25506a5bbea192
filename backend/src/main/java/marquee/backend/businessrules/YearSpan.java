package marquee.backend.businessrules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.OptionalInt;
import marquee.backend.input.SmallNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Years of release, both ends included.
 *
 * @param first absent: however old
 * @param last absent: however new
 */
record YearSpan(
        @Nullable @JsonDeserialize(using = SmallNumber.class) @Min(1800) @Max(2200)
        Integer first,

        @Nullable @JsonDeserialize(using = SmallNumber.class) @Min(1800) @Max(2200)
        Integer last) {

    static @Nullable YearSpan of(OptionalInt first, OptionalInt last) {
        return first.isEmpty() && last.isEmpty() ? null : new YearSpan(boxed(first), boxed(last));
    }

    OptionalInt from() {
        return first == null ? OptionalInt.empty() : OptionalInt.of(first);
    }

    OptionalInt to() {
        return last == null ? OptionalInt.empty() : OptionalInt.of(last);
    }

    private static @Nullable Integer boxed(OptionalInt year) {
        return year.isPresent() ? year.getAsInt() : null;
    }
}

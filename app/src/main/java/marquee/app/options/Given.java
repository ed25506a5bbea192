package marquee.app.options;

import java.util.Optional;

/** What was really given: {@code --option ""} is none. */
final class Given {

    private Given() {}

    static Optional<String> in(Optional<String> option) {
        return option.filter(value -> !value.isBlank());
    }
}

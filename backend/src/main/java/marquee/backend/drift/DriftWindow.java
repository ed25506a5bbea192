package marquee.backend.drift;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much is looked at together: an hour tells what is sudden, a day what is small. */
enum DriftWindow {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    DriftWindow(Duration length) {
        this.length = length;
    }

    static Optional<DriftWindow> of(String word) {
        return Arrays.stream(values())
                .filter(window -> window.word().equals(word))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Duration length() {
        return length;
    }
}

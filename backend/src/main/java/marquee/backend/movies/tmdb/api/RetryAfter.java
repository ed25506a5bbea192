package marquee.backend.movies.tmdb.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header Retry-After, a number of seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** The pause asked for; zero when there is no header or it makes no sense. */
    static Duration parse(Optional<String> header, Clock clock) {
        return header.map(value -> parse(value.strip(), clock)).orElse(Duration.ZERO);
    }

    private static Duration parse(String value, Clock clock) {
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            var pause = Duration.between(clock.instant(), date.toInstant());
            return pause.isNegative() ? Duration.ZERO : pause;
        } catch (DateTimeException notADate) {
            return Duration.ZERO;
        }
    }
}

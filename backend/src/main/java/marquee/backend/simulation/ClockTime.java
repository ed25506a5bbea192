package marquee.backend.simulation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** @param now a time in UTC */
record ClockTime(
        @NotNull(message = "is missing")
        @Pattern(regexp = FORM, message = "must be a time in UTC, such as 2026-11-26T22:30:00Z")
        String now) {

    private static final String FORM = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z";

    Instant instant() {
        try {
            return Instant.parse(now);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "now: is no time that there ever is.", e);
        }
    }
}

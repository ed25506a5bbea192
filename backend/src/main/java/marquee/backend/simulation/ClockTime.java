package marquee.backend.simulation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.Instant;
import marquee.backend.input.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** @param now a time in UTC */
record ClockTime(
        @NotNull(message = "is missing") @Pattern(regexp = PlainText.UTC_TIME, message = PlainText.UTC_TIME_RULE)
        String now) {

    Instant instant() {
        try {
            return Instant.parse(now);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "now: is no time that there ever is.", e);
        }
    }
}

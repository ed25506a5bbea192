package marquee.backend.movies.tmdb.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | PT3S",
                "0 | PT0S",
                "Sat, 21 Nov 2026 12:00:30 GMT | PT30S",
                "Sat, 21 Nov 2026 11:00:00 GMT | PT0S",
                "soon | PT0S",
                "-5 | PT0S",
                "99999999999999999999 | PT0S",
            })
    void reads_seconds_and_dates_and_ignores_the_rest(String header, Duration pause) {
        assertThat(RetryAfter.parse(Optional.of(header), clock)).isEqualTo(pause);
    }

    @Test
    void is_no_pause_without_the_header() {
        assertThat(RetryAfter.parse(Optional.empty(), clock)).isZero();
    }
}

package marquee.catalog.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1000102975",
                "1000102975.0",
                "1000102975.9",
                "1.000102975e9",
                "1.000102975E+09",
                "2001-09-10 06:22:55",
                "2001-09-10T06:22:55",
                "2001-09-10T06:22:55Z",
                "2001-09-10T06:22:55.123456Z",
                "2001-09-10T08:22:55+02:00",
                "2001-09-10 08:22:55+0200",
                "2001-09-10 06:22:55 +00",
                "2001/09/10 06:22:55"
            })
    void reads_one_second_in_every_writing(String written) {
        assertThat(TimeParser.read(written)).contains(Instant.parse("2001-09-10T06:22:55Z"));
    }

    @Test
    void a_date_alone_is_its_first_second() {
        assertThat(TimeParser.read("2001-09-10")).contains(Instant.parse("2001-09-10T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000102975000", "1000102975000.0", "1.000102975e12"})
    void says_that_milliseconds_are_milliseconds(String written) {
        assertThat(TimeParser.read(written)).isEmpty();
        assertThat(TimeParser.complaint(written)).contains("milliseconds").contains("divide them by 1,000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-1", "soon", "2001-13-01", "1969-12-31 23:59:59", "2100-01-01", "4102444800", "1e999999999"
            })
    void what_is_no_time_is_none(String written) {
        assertThat(TimeParser.read(written)).isEmpty();
    }
}

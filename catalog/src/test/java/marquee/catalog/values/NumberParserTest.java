package marquee.catalog.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

    @ParameterizedTest
    @ValueSource(strings = {"862", "862.0", "862.000", "0000862", "8.62e2", "+862"})
    void reads_one_whole_number_in_every_writing(String written) {
        assertThat(NumberParser.whole(written)).contains(862L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "862.5", "tt0114709", "NaN", "9223372036854775808", "1e30", "1e999999999", "1e-999999999"})
    void what_is_no_whole_number_is_none(String written) {
        assertThat(NumberParser.whole(written)).isEmpty();
    }

    @Test
    void commas_may_stand_between_thousands_only() {
        assertThat(NumberParser.decimal("1,234")).contains(new BigDecimal("1234"));
        assertThat(NumberParser.decimal("1,234,567.5")).contains(new BigDecimal("1234567.5"));
        assertThat(NumberParser.decimal("7,5")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "nan", "NULL", "None", "N/A", "\\N"})
    void the_words_of_programs_for_nothing_are_absent(String written) {
        assertThat(NumberParser.isAbsent(written)).isTrue();
    }
}

package marquee.events.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClickHouseTest {

    @Test
    void what_an_address_does_not_say_is_usual() {
        assertThat(ClickHouse.parse("http://store", "ada", "pw"))
                .isEqualTo(new ClickHouse("http", "store", 8_123, "marquee", "ada", "pw"));
        assertThat(ClickHouse.parse("https://store/", "ada", "pw").port()).isEqualTo(8_443);
    }

    @Test
    void what_it_says_counts() {
        assertThat(ClickHouse.parse("http://bob:p%40ss+word@[::1]:9/events", "ada", "pw"))
                .isEqualTo(new ClickHouse("http", "[::1]", 9, "events", "bob", "p@ss+word"));
    }

    @Test
    void printed_it_keeps_the_password_to_itself() {
        assertThat(ClickHouse.parse("http://store/events", "ada", "pw"))
                .hasToString("ClickHouse at http://store:8123/events");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "store:8123",
                "clickhouse://store",
                "http://",
                "http://store/a/b",
                "http://store/a;DROP",
                "http://store/?user=x",
                "http://st ore"
            })
    void anything_else_is_told_the_form(String url) {
        assertThatThrownBy(() -> ClickHouse.parse(url, "ada", "pw"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://user:password@host:port/database");
    }
}

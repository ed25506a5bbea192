package marquee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTest {

    @Test
    void reads_an_address_with_everything_in_it() {
        assertThat(Postgres.parse("postgresql://ann:p%40ss+word@db.example:6543/films", "nobody", ""))
                .isEqualTo(new Postgres("db.example", 6543, "films", "ann", "p@ss+word"));
    }

    @Test
    void takes_user_and_password_from_elsewhere_when_the_address_has_none() {
        assertThat(Postgres.parse("jdbc:postgresql://db/films", "ann", "secret"))
                .isEqualTo(new Postgres("db", 5432, "films", "ann", "secret"));
    }

    @Test
    void never_prints_the_password() {
        assertThat(new Postgres("db", 5432, "films", "ann", "secret"))
                .asString()
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"films", "mysql://a:b@db/films", "postgresql://db", "postgresql://db/", "postgresql:// /x"})
    void says_what_form_an_address_has(String url) {
        assertThatThrownBy(() -> Postgres.parse(url, "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql://user:password@host:port/database");
    }
}

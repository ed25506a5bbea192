package marquee.events.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreExceptionTest {

    @ParameterizedTest
    @CsvSource({"08006, true", "57P01, true", "53300, true", "55000, true", "23505, false", "42P01, false", ", false"})
    void it_tells_a_database_that_is_away_from_a_fault(String state, boolean away) {
        var failure = new StoreException("It failed.", new SQLException("why", state));
        assertThat(failure.isAway()).isEqualTo(away);
    }
}

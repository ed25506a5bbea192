package marquee.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {

    private final Postgres postgres = TestDatabase.fresh();

    @Test
    void one_has_it_until_it_is_closed_or_its_connection_is_gone() throws SQLException {
        try (var first = OneAtATime.tryTake(TestDatabase.connect(postgres), "work")) {
            assertThat(first.isTaken()).isTrue();
            assertThat(isFree("work")).isFalse();
            assertThat(isFree("other work")).isTrue();
        }
        assertThat(isFree("work")).isTrue();

        var lost = TestDatabase.connect(postgres);
        assertThat(OneAtATime.tryTake(lost, "work").isTaken()).isTrue();
        lost.close();
        assertThat(isFree("work")).isTrue();
    }

    private boolean isFree(String what) throws SQLException {
        try (var another = OneAtATime.tryTake(TestDatabase.connect(postgres), what)) {
            return another.isTaken();
        }
    }
}

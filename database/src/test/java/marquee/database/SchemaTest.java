package marquee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import marquee.catalog.UserIds;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void a_server_that_is_not_there_is_named_with_the_remedy() {
        assertThatThrownBy(() -> Schema.migrate(new Postgres("localhost", 1, "marquee", "ada", "secret"), 0))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("postgresql://ada@localhost:1/marquee does not answer; start it, or correct --postgres.");
    }

    @Test
    void a_database_that_is_not_there_is_named_with_the_remedy() {
        assertThatThrownBy(() -> Schema.migrate(TestDatabase.fresh().withDatabase("nowhere"), 0))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("There is no database postgresql://")
                .hasMessageContaining("/nowhere; create it");
    }

    @Test
    void newcomers_are_numbered_from_the_id_that_tells_them_from_a_datasets_people() throws SQLException {
        try (var connection = TestDatabase.connect(TestDatabase.fresh());
                var statement = connection.createStatement();
                var first = statement.executeQuery("SELECT nextval('new_user_ids')")) {
            first.next();
            assertThat(first.getLong(1)).isEqualTo(UserIds.FIRST_NEWCOMER);
        }
    }
}

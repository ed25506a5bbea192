package marquee.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}

package marquee.backend.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import marquee.backend.postgres.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void keeps_what_was_committed_over_a_clean_stop_a_killed_owner_and_a_killed_server() throws Exception {
        Path data = folder.resolve("postgres");
        try (var first = EmbeddedDatabase.start(data)) {
            TestDatabase.execute(first.postgres(), "CREATE TABLE kept (n integer); INSERT INTO kept VALUES (7)");
            assertThat(text(first.postgres(), "SHOW fsync")).isEqualTo("on");
            assertThat(text(first.postgres(), "SHOW listen_addresses")).isEqualTo("localhost");
        }
        killAfterInserting(data, 8, "owner");
        killAfterInserting(data, 9, "server");

        try (var next = EmbeddedDatabase.start(data)) {
            assertThat(text(next.postgres(), "SELECT string_agg(n::text, ',' ORDER BY n) FROM kept"))
                    .isEqualTo("7,8,9");
        }
    }

    @Test
    void clears_away_what_an_interrupted_first_start_left() throws Exception {
        Path data = Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(data.resolve("postgresql.conf"), "half written");
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(text(database.postgres(), "SELECT 'works'")).isEqualTo("works");
        }
    }

    /** Another process starts the server, inserts a row and dies without stopping it, or takes it along. */
    private static void killAfterInserting(Path data, int row, String killed) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var owner = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledOwner.class.getName(),
                        data.toString(),
                        Integer.toString(row),
                        killed)
                .inheritIO()
                .start();
        assertThat(owner.waitFor()).isEqualTo(KilledOwner.EXIT_CODE);
    }

    private static String text(Postgres postgres, String sql) throws SQLException {
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}

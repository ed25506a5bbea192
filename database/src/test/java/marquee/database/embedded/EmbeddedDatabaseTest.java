package marquee.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.sample.SampleDataset;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /** Of the tests that begin with a database; making one takes seconds. */
    @TempDir
    private static Path folder;

    @TempDir
    private Path fresh;

    @Test
    void keeps_what_was_committed_over_a_killed_owner_a_killed_server_and_a_clean_stop() throws Exception {
        Path data = fresh.resolve("postgres");
        killAfterInserting(data, 7, "owner");
        killAfterInserting(data, 8, "server");
        try (var third = TestDatabase.server(data)) {
            TestDatabase.execute(third.postgres(), "INSERT INTO kept VALUES (9)");
        }

        try (var next = TestDatabase.server(data)) {
            assertThat(text(next.postgres(), "SELECT string_agg(n::text, ',' ORDER BY n) FROM kept"))
                    .isEqualTo("7,8,9");
            assertThat(text(next.postgres(), "SHOW fsync")).isEqualTo("on");
            assertThat(text(next.postgres(), "SHOW listen_addresses")).isEqualTo("localhost");
            assertThat(text(next.postgres(), "SHOW unix_socket_directories")).isEmpty();
            assertThat(text(next.postgres(), "SELECT upper('é')")).isEqualTo("É");
        }
    }

    @Test
    void lets_nobody_in_without_the_password_that_only_the_owner_can_read() throws Exception {
        try (var database = TestDatabase.server(folder.resolve("postgres"))) {
            Postgres known = database.postgres();
            for (String password : List.of("", "postgres")) {
                var guessed = new Postgres(known.host(), known.port(), known.database(), known.user(), password);
                assertThatThrownBy(() -> text(guessed, "SELECT 1"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
            assertThat(readableByOthers())
                    .as("files that others can read or write")
                    .isEmpty();
        }
    }

    @Test
    void the_log_tells_of_failures_and_of_no_values() throws Exception {
        try (var database = TestDatabase.server(folder.resolve("postgres"))) {
            TestDatabase.execute(database.postgres(), "CREATE TABLE once (id bigint PRIMARY KEY)");
            assertThatThrownBy(() -> text(
                            database.postgres(),
                            "WITH two AS (INSERT INTO once VALUES (1834567891), (1834567891) RETURNING id)"
                                    + " SELECT id::text FROM two"))
                    .hasMessageContaining("once_pkey");
        }

        assertThat(folder.resolve("postgres.log"))
                .content()
                .contains("once_pkey")
                .doesNotContain("1834567891");
    }

    @Test
    void another_process_of_the_owner_finds_the_server_while_it_runs() {
        Path data = folder.resolve("postgres");
        try (var database = TestDatabase.server(data)) {
            Dataset sample = SampleDataset.bundled();
            assertThat(RunningServer.on(data)).isPresent();
            assertThat(RunningServer.on(data).flatMap(server -> server.database(sample)))
                    .as("a database of a dataset that nobody serves")
                    .isEmpty();
            Postgres served = database.database(sample);
            assertThat(RunningServer.on(data).flatMap(server -> server.database(sample)))
                    .contains(served);
        }
        assertThat(RunningServer.on(data)).isEmpty();
        assertThat(RunningServer.on(data.resolve("nothing"))).isEmpty();
    }

    @Test
    void another_account_of_the_machine_reads_nothing() throws Exception {
        Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "Not run: only root can become another");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Assumptions.assumeTrue(asNobody("ls", ".") == 0, "Not run: others do not even reach " + folder);
        TestDatabase.server(folder.resolve("postgres")).close();

        for (String secret : List.of("postgres.log", "postgres/marquee-password", "postgres/PG_VERSION")) {
            assertThat(folder.resolve(secret)).exists();
            assertThat(asNobody("cat", secret)).as("cat " + secret).isNotZero();
        }
    }

    @Test
    void a_folder_of_an_earlier_marquee_gets_its_password() throws Exception {
        Path data = folder.resolve("postgres");
        try (var database = TestDatabase.server(data)) {
            TestDatabase.execute(database.postgres(), "CREATE TABLE earlier AS SELECT 7 AS n");
        }
        openToAll(data);

        try (var database = TestDatabase.server(data)) {
            Postgres known = database.postgres();
            assertThat(text(known, "SELECT n FROM earlier")).isEqualTo("7");
            var open = new Postgres(known.host(), known.port(), known.database(), known.user(), "");
            assertThatThrownBy(() -> text(open, "SELECT 1")).isInstanceOf(SQLException.class);
            assertThat(readableByOthers()).isEmpty();
        }
    }

    @Test
    void a_copied_folder_leaves_the_database_it_was_copied_from_alone() throws Exception {
        Path data = folder.resolve("postgres");
        try (var original = TestDatabase.server(data)) {
            TestDatabase.execute(original.postgres(), "CREATE TABLE copied AS SELECT 7 AS n; CHECKPOINT");
            Path copied = fresh.resolve("postgres");
            assertThat(run("cp", "-a", data.toString(), copied.toString())).isZero();

            try (var copy = TestDatabase.server(copied)) {
                assertThat(text(copy.postgres(), "SELECT n FROM copied")).isEqualTo("7");
                assertThat(text(original.postgres(), "SELECT n FROM copied")).isEqualTo("7");
            }
        }
    }

    @Test
    void clears_away_what_an_interrupted_first_start_left() throws Exception {
        Path data = Files.createDirectories(fresh.resolve("postgres"));
        Files.writeString(data.resolve("postgresql.conf"), "half written");
        try (var database = TestDatabase.server(data)) {
            assertThat(text(database.postgres(), "SELECT 'works'")).isEqualTo("works");
        }
    }

    /** As it was when every account of the machine could connect. */
    private static void openToAll(Path data) throws Exception {
        PgTools.in(TestDatabase.BINARIES.toAbsolutePath(), data.resolveSibling("postgres.log"))
                .execute(data, "ALTER ROLE postgres PASSWORD NULL");
        Files.delete(data.resolve("marquee-password"));
        Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n");
        Files.setPosixFilePermissions(TestDatabase.BINARIES, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static List<Path> readableByOthers() throws IOException {
        try (var data = Files.walk(folder);
                var binaries = Files.walk(TestDatabase.BINARIES)) {
            return Stream.concat(data, binaries)
                    .filter(file -> !file.equals(folder))
                    .filter(EmbeddedDatabaseTest::isOpenToOthers)
                    .toList();
        }
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .endsWith("------");
        } catch (IOException gone) {
            return false;
        }
    }

    private static int asNobody(String program, String file) throws Exception {
        return run(
                "setpriv",
                "--reuid",
                "65534",
                "--clear-groups",
                program,
                folder.resolve(file).toString());
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
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
                .inheritIO();
        owner.environment().put("LC_ALL", "xx_XX.UTF-8");
        assertThat(owner.start().waitFor()).isEqualTo(KilledOwner.EXIT_CODE);
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

package marquee.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import marquee.database.embedded.EmbeddedDatabase;
import org.flywaydb.core.Flyway;

/**
 * Real PostgreSQL for tests: one embedded server per test run, started by the first test that asks, and a fresh
 * database with all tables for each one that asks.
 */
public final class TestDatabase {

    /** Where PostgreSQL is unpacked for every test. */
    public static final Path BINARIES = Path.of("target/postgres-binaries");

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TEMPLATE = "marquee_template";

    private TestDatabase() {}

    /** A database of one's own, its tables up to date and empty. */
    public static Postgres fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
        return Server.POSTGRES.withDatabase(name);
    }

    /** A database of one's own as an earlier Marquee left it: without the migrations that came after a version. */
    public static Postgres asOf(String version) {
        String name = "test_" + COUNT.incrementAndGet();
        execute(Server.POSTGRES, "CREATE DATABASE " + name);
        Postgres postgres = Server.POSTGRES.withDatabase(name);
        Flyway.configure()
                .dataSource(postgres.jdbcUrl(), postgres.user(), postgres.password())
                .target(version)
                .load()
                .migrate();
        return postgres;
    }

    /** A server of a test's own, whose commits reach the disk; the caller closes it. */
    public static EmbeddedDatabase server(Path folder) {
        return EmbeddedDatabase.start(folder, BINARIES, 0, true);
    }

    /** Kills one process of the server in this folder, the postmaster or one that works for it, and returns when it is gone. */
    public static void killOne(Path server, Random random) throws IOException {
        List<ProcessHandle> processes = processes(server);
        ProcessHandle victim = processes.get(random.nextInt(processes.size()));
        victim.destroyForcibly();
        victim.onExit().join();
    }

    private static List<ProcessHandle> processes(Path server) throws IOException {
        long first = Long.parseLong(
                Files.readAllLines(server.resolve("postmaster.pid")).getFirst());
        var postmaster = ProcessHandle.of(first).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    /** Whether it answers. */
    public static boolean isWell(Postgres postgres) {
        try (Connection connection = connect(postgres)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The whole number that a query answers with. */
    public static long number(Postgres postgres, String sql) {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs one statement; for arranging and for looking. */
    public static void execute(Postgres postgres, String sql) {
        try (Connection connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A JDBC connection; the caller closes it. */
    public static Connection connect(Postgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static final class Server {

        static final Postgres POSTGRES = start();

        private static Postgres start() {
            EmbeddedDatabase server =
                    EmbeddedDatabase.start(emptied(Path.of("target/test-postgres")), BINARIES, 0, false);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            Postgres postgres = server.postgres();
            execute(postgres, "CREATE DATABASE " + TEMPLATE);
            Schema.migrate(postgres.withDatabase(TEMPLATE));
            return postgres;
        }

        private static Path emptied(Path folder) {
            try {
                Files.deleteIfExists(folder.resolve("marquee-complete"));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package marquee.backend.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import marquee.backend.postgres.DatabaseException;
import marquee.backend.postgres.Postgres;
import marquee.catalog.Dataset;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of one's own: real binaries out of a Maven artifact, data kept in a folder between starts,
 * listening on the loopback interface only.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    /** The operating system's name for "letters of every script", which the title search needs. */
    private static final String EVERY_SCRIPT = System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8";

    private static final String COMPLETE = "marquee-complete";

    private final EmbeddedPostgres server;
    private final Postgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
        this.postgres = new Postgres("localhost", server.getPort(), "postgres", "postgres", "");
    }

    /**
     * Starts the server on a free port; the first start in a folder takes some seconds longer.
     *
     * @param folder where the data lives, for this server alone; what an interrupted first start left is cleared away
     * @throws DatabaseException when it does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, 0, true);
    }

    /**
     * Starts the server on a port.
     *
     * @param port the TCP port, 0 for a free one
     * @param durable whether a commit waits for the disk; only tests do without
     */
    static EmbeddedDatabase start(Path folder, int port, boolean durable) {
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (!Files.exists(folder.resolve(COMPLETE))) {
                FileSystemUtils.deleteRecursively(folder);
            }
            OrphanedServer.stop(folder);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            folder.resolveSibling("postgres-binaries").toFile())
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setLocaleConfig("lc-ctype", EVERY_SCRIPT)
                    .setPGStartupWait(START_LIMIT)
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "128MB")
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .start();
            Files.writeString(folder.resolve(COMPLETE), "");
            return new EmbeddedDatabase(server);
        } catch (IOException | RuntimeException e) {
            throw new DatabaseException(
                    "The embedded PostgreSQL did not start in " + folder + "; " + log + " says why.", e);
        }
    }

    /** A database for what people say about this dataset, made when it is new: datasets number people and movies alike. */
    Postgres database(Dataset dataset) {
        String name = "marquee_" + dataset.hash().substring(0, 12);
        try (Connection connection = Jdbc.connect(postgres);
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                if (found.next()) {
                    return postgres.withDatabase(name);
                }
            }
            statement.execute("CREATE DATABASE " + name);
            return postgres.withDatabase(name);
        } catch (SQLException e) {
            throw new DatabaseException("The embedded PostgreSQL has no database for " + dataset.name() + ".", e);
        }
    }

    /** Where the server's {@code postgres} database answers. */
    public Postgres postgres() {
        return postgres;
    }

    /** Stops the server; data that was committed is there at the next start. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new DatabaseException("The embedded PostgreSQL did not stop.", e);
        }
    }
}

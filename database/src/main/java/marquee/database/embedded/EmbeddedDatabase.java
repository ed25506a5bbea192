package marquee.database.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import marquee.catalog.Dataset;
import marquee.catalog.files.Folders;
import marquee.database.DatabaseException;
import marquee.database.Postgres;

/**
 * A PostgreSQL server of one's own: real binaries out of a Maven artifact, data kept in a folder between starts,
 * listening on the loopback interface only, with a password that only the folder's owner can read. Should its process
 * die, it is started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    /** The operating system's name for "letters of every script", which the title search needs. */
    private static final String EVERY_SCRIPT = System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8";

    private static final String COMPLETE = "marquee-complete";

    private final EmbeddedPostgres server;
    private final Supervisor supervisor;
    private final Postgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres server, Supervisor supervisor, String password) {
        this.server = server;
        this.supervisor = supervisor;
        this.postgres = new Postgres("localhost", server.getPort(), "postgres", Access.USER, password);
    }

    /**
     * Starts the server on a free port; the first start in a folder takes some seconds longer.
     *
     * @param folder where the data lives, for this server alone; what an interrupted first start left is cleared away
     * @throws DatabaseException when it does not start
     */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, folder.resolveSibling("postgres-binaries"), 0, true);
    }

    /**
     * Starts the server on a port.
     *
     * @param unpacked where the server's programs are put, once
     * @param port the TCP port, 0 for a free one
     * @param durable whether a commit waits for the disk; only tests do without
     */
    public static EmbeddedDatabase start(Path folder, Path unpacked, int port, boolean durable) {
        Path data = folder.toAbsolutePath();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        Path binaries = unpacked.toAbsolutePath();
        StartFailure failure = log(log);
        try {
            OwnerOnly.folder(binaries);
            clear(data);
            Access access = Access.to(data);
            EmbeddedPostgres server = builder(data, log, binaries, durable)
                    .setPort(port)
                    .setConnectConfig("password", access.password())
                    .setDataDirectoryCustomizer(made -> enforce(access, made, binaries, log))
                    .start();
            OwnerOnly.write(data.resolve(COMPLETE), "");
            OwnerOnly.everythingIn(data);
            OwnerOnly.everythingIn(binaries);
            Supervisor supervisor = Supervisor.over(data, PgTools.in(binaries, log));
            return new EmbeddedDatabase(server, supervisor, access.password());
        } catch (IOException | RuntimeException e) {
            throw new DatabaseException(failure.sentence(folder), e);
        }
    }

    private static StartFailure log(Path log) {
        try {
            Files.createDirectories(log.getParent());
            return StartFailure.since(OwnerOnly.file(log));
        } catch (IOException e) {
            throw new DatabaseException(
                    "The file " + log + " cannot be written; choose another folder with --data.", e);
        }
    }

    private static void clear(Path data) throws IOException {
        Postmaster.clear(data);
        if (!Files.exists(data.resolve(COMPLETE))) {
            Folders.delete(data);
        }
        OwnerOnly.folder(data);
    }

    /** Nothing of it depends on the locale of whoever starts it. */
    private static EmbeddedPostgres.Builder builder(Path data, Path log, Path binaries, boolean durable) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPgBinaryResolver(new UnpackedIn(binaries))
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", EVERY_SCRIPT)
                .setPGStartupWait(START_LIMIT)
                .setServerConfig("lc_messages", "C")
                .setServerConfig("lc_monetary", "C")
                .setServerConfig("lc_numeric", "C")
                .setServerConfig("lc_time", "C")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB")
                // its log outlives people: it says what went wrong, and not with which values
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()));
    }

    /** Programs that were unpacked into one folder are not those of another. */
    private record UnpackedIn(Path folder) implements PgBinaryResolver {
        @Override
        public InputStream getPgBinary(String system, String machine) throws IOException {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        }
    }

    private static void enforce(Access access, File data, Path binaries, Path log) {
        try {
            access.enforce(PgTools.in(binaries, log));
        } catch (IOException e) {
            throw new UncheckedIOException("No password could be set for " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while the embedded PostgreSQL started.", e);
        }
    }

    /** A database for what people say about this dataset, made when it is new: datasets number people and movies alike. */
    public Postgres database(Dataset dataset) {
        return DatasetDatabase.of(dataset, postgres);
    }

    /** Where the server's {@code postgres} database answers. */
    public Postgres postgres() {
        return postgres;
    }

    /** Stops the server; data that was committed is there at the next start. */
    @Override
    public void close() {
        supervisor.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new DatabaseException("The embedded PostgreSQL did not stop.", e);
        }
    }
}

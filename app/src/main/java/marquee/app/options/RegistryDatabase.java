package marquee.app.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.database.DatabaseException;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.database.embedded.EmbeddedDatabase;
import marquee.database.embedded.RunningServer;

/**
 * The database that holds the registry of a data folder: the one that was named, the one that {@code ./run} has started
 * there, or that one started for as long as this is open. Its tables are up to date.
 */
public final class RegistryDatabase implements AutoCloseable {

    private final Postgres postgres;
    private final Optional<EmbeddedDatabase> started;

    private RegistryDatabase(Postgres postgres, Optional<EmbeddedDatabase> started) {
        this.postgres = postgres;
        this.started = started;
        Schema.migrate(postgres);
    }

    /** Opens it; blocking. One that was not there is made. */
    public static RegistryDatabase open(PostgresOptions postgres, DatasetOptions dataset, Progress progress) {
        return postgres.database()
                .map(named -> new RegistryDatabase(named, Optional.empty()))
                .orElseGet(() -> onFolder(dataset.data(), dataset.dataset(progress)));
    }

    /**
     * Opens one that is there already; blocking.
     *
     * @throws DatabaseException when there is none, with one sentence that names the remedy
     */
    public static RegistryDatabase existing(PostgresOptions postgres, DatasetOptions dataset, Progress progress) {
        Path folder = dataset.data().resolve("postgres");
        if (postgres.database().isEmpty() && !Files.isDirectory(folder)) {
            throw new DatabaseException("No release is registered in " + dataset.data()
                    + ": ./run there trains one, or name a database with --postgres.");
        }
        return open(postgres, dataset, progress);
    }

    private static RegistryDatabase onFolder(Path data, Dataset dataset) {
        Path folder = data.resolve("postgres");
        var running = RunningServer.on(folder);
        if (running.isEmpty()) {
            var server = EmbeddedDatabase.start(folder);
            return new RegistryDatabase(server.database(dataset), Optional.of(server));
        }
        return new RegistryDatabase(RunningDatabaseOptions.of(running.get(), data, dataset), Optional.empty());
    }

    /** Where it answers. */
    public Postgres postgres() {
        return postgres;
    }

    /** Stops it if it was started here. */
    @Override
    public void close() {
        started.ifPresent(EmbeddedDatabase::close);
    }
}

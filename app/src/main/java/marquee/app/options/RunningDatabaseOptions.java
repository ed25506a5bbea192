package marquee.app.options;

import java.nio.file.Path;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.database.DatabaseException;
import marquee.database.Postgres;
import marquee.database.embedded.RunningServer;
import picocli.CommandLine.Mixin;

/** A database that is there already: one that is named, or the one that {@code ./run} has started on a data folder. */
public final class RunningDatabaseOptions {

    @Mixin
    private PostgresOptions postgres = new PostgresOptions();

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    /**
     * The database; blocking.
     *
     * @throws DatabaseException when none is named and none runs, with one sentence that names the remedy
     */
    public Postgres database(Progress progress) {
        return postgres.database().orElseGet(() -> started(progress));
    }

    private Postgres started(Progress progress) {
        RunningServer server = RunningServer.on(dataset.data().resolve("postgres"))
                .orElseThrow(() -> new DatabaseException("No database runs on " + dataset.data()
                        + ": start ./run there, with --no-loop where the loop is to run by itself, or name one with"
                        + " --postgres."));
        return of(server, dataset.data(), dataset.dataset(progress));
    }

    /**
     * A data set's database on a server that runs.
     *
     * @param data the folder that it runs on
     * @throws DatabaseException when it holds another data set alone
     */
    static Postgres of(RunningServer server, Path data, Dataset served) {
        return server.database(served)
                .orElseThrow(() -> new DatabaseException("The database that runs on " + data + " holds nothing of "
                        + served.name()
                        + ": give --dataset as ./run has it there, or --data where ./run has this one."));
    }
}

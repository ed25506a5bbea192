package marquee.app.options;

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
        Dataset served = dataset.dataset(progress);
        return server.database(served)
                .orElseThrow(() -> new DatabaseException("The database that runs on " + dataset.data()
                        + " holds nothing of " + served.name()
                        + ": give --dataset as ./run has it there, or --data where ./run has this one."));
    }
}

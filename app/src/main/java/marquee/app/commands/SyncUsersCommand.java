package marquee.app.commands;

import java.util.concurrent.Callable;
import marquee.app.options.DatasetOptions;
import marquee.app.options.PostgresOptions;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.loader.LoadException;
import marquee.loader.postgres.FirstPeople;
import marquee.loader.postgres.PostgresUsers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee sync-users}. */
@Command(
        name = "sync-users",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the dataset's people and their ratings into the user database.",
            "Who is there stays as they are, and who was deleted stays away; a dataset is copied once,",
            "and a database takes the people of one dataset."
        })
public final class SyncUsersCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private PostgresOptions postgres = new PostgresOptions();

    @Option(
            names = "--limit-users",
            paramLabel = "N",
            defaultValue = "0",
            description = "Copy only the first N people (MARQUEE_LIMIT_USERS; default 0: everybody).")
    private long limit;

    /** Looks at the database first: the dataset may take minutes to come. */
    @Override
    public Integer call() {
        if (limit < 0) {
            throw new LoadException("--limit-users " + limit + " is negative. Give the number of people to copy.");
        }
        Postgres database = postgres.database()
                .orElseThrow(() -> new LoadException(
                        "Name the database with --postgres; the embedded one gets its people when ./run starts it."));
        Schema.migrate(database);
        Progress progress = Progress.console();
        Dataset everybody = dataset.dataset(progress);
        new PostgresUsers(database).copy(limit == 0 ? everybody : new FirstPeople(everybody, limit), progress);
        return 0;
    }
}

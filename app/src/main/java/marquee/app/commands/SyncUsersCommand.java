package marquee.app.commands;

import java.util.concurrent.Callable;
import marquee.app.options.DatasetOptions;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.loader.LoadException;
import marquee.loader.postgres.FirstPeople;
import marquee.loader.postgres.UserSink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee sync-users}; who makes the command says where people go. */
@Command(
        name = "sync-users",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the dataset's people and their ratings into the user database.",
            "Who is there stays as they are, and who was deleted stays away; a dataset is copied once,",
            "and a database takes the people of one dataset."
        })
public final class SyncUsersCommand implements Callable<Integer> {

    private final UserSink sink;

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--limit-users",
            paramLabel = "N",
            defaultValue = "0",
            description = "Copy only the first N people (MARQUEE_LIMIT_USERS; default 0: everybody).")
    private long limit;

    /** Copies into this sink, which may bring options of its own as a picocli mixin. */
    public SyncUsersCommand(UserSink sink) {
        this.sink = sink;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new LoadException("--limit-users " + limit + " is negative. Give the number of people to copy.");
        }
        sink.look();
        Progress progress = Progress.console();
        Dataset everybody = dataset.dataset(progress);
        sink.copy(limit == 0 ? everybody : new FirstPeople(everybody, limit), progress);
        return 0;
    }
}

package marquee.loader;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import marquee.catalog.dataset.DatasetOptions;
import marquee.catalog.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee sync-users}; who makes the command says where people go. */
@Command(
        name = "sync-users",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the dataset's people and their ratings into the user database.",
            "What is there already stays as it is; a finished import is not repeated."
        })
public final class SyncUsersCommand implements Callable<Integer> {

    private final Supplier<UserSink> sinks;

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--limit-users",
            paramLabel = "N",
            defaultValue = "${MARQUEE_LIMIT_USERS:-0}",
            description = "Copy only the first N people (MARQUEE_LIMIT_USERS; default 0: everybody).")
    private long limit;

    /** Copies into what this opens. */
    public SyncUsersCommand(Supplier<UserSink> sinks) {
        this.sinks = sinks;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new LoadException("--limit-users " + limit + " is negative. Give the number of people to copy.");
        }
        Progress progress = Progress.console();
        try (UserSink sink = sinks.get()) {
            long copied = new UserImport(sink, progress)
                    .run(dataset.dataset(progress), limit == 0 ? OptionalLong.empty() : OptionalLong.of(limit));
            progress.note("Copied " + copied + " ratings.");
        }
        return 0;
    }
}

package marquee.app.commands;

import marquee.app.options.PostgresOptions;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.database.Schema;
import marquee.loader.LoadException;
import marquee.loader.postgres.PostgresUsers;
import marquee.loader.postgres.UserSink;
import picocli.CommandLine;

/** {@code ./marquee sync-users}: the loader's command, working on our database. */
public final class SyncUsers {

    private SyncUsers() {}

    /** The command, with the option that names the database. */
    public static CommandLine command() {
        var options = new PostgresOptions();
        var command = new CommandLine(new SyncUsersCommand(new Named(options)));
        command.addMixin("postgres", options);
        return command;
    }

    /** The database that the options name. */
    private record Named(PostgresOptions options) implements UserSink {

        @Override
        public void look() {
            Schema.migrate(database());
        }

        @Override
        public void copy(Dataset dataset, Progress progress) {
            new PostgresUsers(database()).copy(dataset, progress);
        }

        private Postgres database() {
            return options.database()
                    .orElseThrow(
                            () -> new LoadException(
                                    "Name the database with --postgres; the embedded one gets its people when ./run starts it."));
        }
    }
}

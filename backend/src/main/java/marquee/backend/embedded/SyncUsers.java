package marquee.backend.embedded;

import marquee.backend.postgres.Postgres;
import marquee.backend.postgres.Schema;
import marquee.loader.SyncUsersCommand;
import marquee.loader.UserSink;
import picocli.CommandLine;

/** {@code ./marquee sync-users}: the loader's command, working on our database. */
public final class SyncUsers {

    private SyncUsers() {}

    /** The command, with the option that names the database. */
    public static CommandLine command() {
        var options = new PostgresOptions();
        var command = new CommandLine(
                new SyncUsersCommand((dataset, progress) -> open(options).copy(dataset, progress)));
        command.addMixin("postgres", options);
        return command;
    }

    private static UserSink open(PostgresOptions options) {
        Postgres postgres = options.database()
                .orElseThrow(() -> new StartException(
                        "Name the database with --postgres; the embedded one gets its people when ./run starts it."));
        Schema.migrate(postgres);
        return new PostgresUsers(postgres);
    }
}

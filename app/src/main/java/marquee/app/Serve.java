package marquee.app;

import marquee.app.commands.ServeCommand;
import picocli.CommandLine;

/** The command {@code serve} by itself: needs nothing that learns or measures on its class path, if both stores are named. */
public final class Serve {

    private Serve() {}

    /** Serves until it is stopped; the exit code becomes the process's. */
    public static void main(String... arguments) {
        TemporaryFolder.tidy();
        System.exit(Commands.configured(new CommandLine(new ServeCommand()), System.getenv())
                .execute(arguments));
    }
}

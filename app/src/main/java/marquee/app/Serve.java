package marquee.app;

import java.util.Map;
import marquee.app.commands.ServeCommand;
import marquee.app.commands.parts.EventsDoorCommand;
import marquee.app.commands.parts.LoopCommand;
import picocli.CommandLine;

/**
 * The command {@code serve} by itself, and the parts of the service that can be processes of their own: needs nothing that
 * learns or measures on its class path; both stores must be named.
 */
public final class Serve {

    private Serve() {}

    /** Serves until it is stopped; the exit code becomes the process's. */
    public static void main(String... arguments) {
        TemporaryFolder.tidy();
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return Commands.configured(
                new CommandLine(ServeCommand.ofNamedServers())
                        .addSubcommand(new LoopCommand())
                        .addSubcommand(new EventsDoorCommand()),
                environment);
    }
}

package marquee.app.commands;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import marquee.app.laptop.Address;
import marquee.app.laptop.Running;
import marquee.app.laptop.Startup;
import marquee.app.options.ServeOptions;
import marquee.catalog.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./run} and {@code ./marquee serve}: starts every part and the API, and stops them on Ctrl-C. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the API: gets the data, trains a release if there is none, fills the index, starts everything.",
            "What is not named (--postgres, --qdrant) runs embedded. With both named, training and loading are left to"
                    + " train and load-embeddings."
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private ServeOptions options = new ServeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final boolean bringsServers;

    /** With every part at hand: what is not named is started here. */
    public ServeCommand() {
        this(true);
    }

    private ServeCommand(boolean bringsServers) {
        this.bringsServers = bringsServers;
    }

    /** Where only what serves is at hand: both stores must be named. */
    public static ServeCommand ofNamedServers() {
        return new ServeCommand(false);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!bringsServers && !options.isServerOnly()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Only the service is here, no servers for it: name them with --postgres and --qdrant"
                            + " (MARQUEE_POSTGRES, MARQUEE_QDRANT).");
        }
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        new Startup(options, running, Progress.console()).run();
        PrintWriter out = spec.commandLine().getOut();
        out.println("Marquee is ready: " + Address.shown(options.host(), options.port()));
        out.flush();
        new CountDownLatch(1).await();
        return 0;
    }
}

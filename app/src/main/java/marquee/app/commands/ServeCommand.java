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

    @Override
    public Integer call() throws InterruptedException {
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

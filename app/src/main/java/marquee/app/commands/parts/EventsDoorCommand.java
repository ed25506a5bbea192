package marquee.app.commands.parts;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import marquee.app.laptop.Address;
import marquee.app.laptop.Running;
import marquee.app.laptop.SeparateParts;
import marquee.app.options.AuthOptions;
import marquee.app.options.ListeningOptions;
import marquee.app.options.RunningDatabaseOptions;
import marquee.catalog.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./marquee events-door}: takes events in a process of its own, until Ctrl-C. */
@Command(
        name = "events-door",
        mixinStandardHelpOptions = true,
        description = {
            "Takes what people do (POST /api/events, POST /interact) in a process of its own, beside a busy service.",
            "What it has acknowledged is stored, whatever becomes of the service; the loop handles it."
        })
public final class EventsDoorCommand implements Callable<Integer> {

    @Mixin
    private RunningDatabaseOptions database = new RunningDatabaseOptions();

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Mixin
    private AuthOptions auth = new AuthOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8001",
            description = "Port of the door (MARQUEE_PORT; default: 8001).")
    private int port = 8001;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        Progress progress = Progress.console();
        auth.requireFitting(listening).ifPresent(progress::note);
        new SeparateParts(database.database(progress), running).eventDoor(listening, auth, port);
        spec.commandLine()
                .getOut()
                .println("Events are taken: " + Address.shown(listening.host(), port) + "/api/events");
        spec.commandLine().getOut().flush();
        new CountDownLatch(1).await();
        return 0;
    }
}

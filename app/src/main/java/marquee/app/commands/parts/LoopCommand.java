package marquee.app.commands.parts;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import marquee.app.laptop.Address;
import marquee.app.laptop.Running;
import marquee.app.laptop.SeparateParts;
import marquee.app.options.ClickHouseOptions;
import marquee.app.options.KafkaOptions;
import marquee.app.options.ListeningOptions;
import marquee.app.options.RunningDatabaseOptions;
import marquee.catalog.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./marquee loop}: handles what people do in a process of its own, until Ctrl-C. */
@Command(
        name = "loop",
        mixinStandardHelpOptions = true,
        description = {
            "Handles what people do, in a process of its own: events, what trends, what is kept for how long.",
            "Services on the same database can be started with --no-loop then; they serve on while this one is stopped,"
                    + " and it catches up when it is started again."
        })
public final class LoopCommand implements Callable<Integer> {

    @Mixin
    private RunningDatabaseOptions database = new RunningDatabaseOptions();

    @Mixin
    private ClickHouseOptions clickHouse = new ClickHouseOptions();

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8002",
            description = "Port of /health and /actuator/prometheus (MARQUEE_PORT; default: 8002).")
    private int port = 8002;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        Map<String, Object> more = new HashMap<>(clickHouse.settings());
        more.putAll(kafka.settings());
        new SeparateParts(database.database(Progress.console()), running).loop(listening, port, more);
        spec.commandLine().getOut().println("The loop runs: " + Address.shown(listening.host(), port) + "/health");
        spec.commandLine().getOut().flush();
        new CountDownLatch(1).await();
        return 0;
    }
}

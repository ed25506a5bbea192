package marquee.app.commands.parts;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import marquee.app.laptop.Running;
import marquee.app.laptop.SeparateParts;
import marquee.app.laptop.TrainerPart;
import marquee.app.options.ClickHouseOptions;
import marquee.app.options.DatasetOptions;
import marquee.app.options.EnvironmentVariable;
import marquee.app.options.PostgresOptions;
import marquee.app.options.RetrainOptions;
import marquee.app.options.StoreOptions;
import marquee.database.Postgres;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./marquee trainer}: trains new releases in a process of its own, until Ctrl-C, or one of them. */
@Command(
        name = "trainer",
        mixinStandardHelpOptions = true,
        description = {
            "Trains new releases when they are due, and brings those that the gate lets pass into service: what ./run does"
                    + " beside the service, in a process of its own, where database and index are servers.",
            "Of several on a database one works at a time. With --once it trains one now and ends, as a scheduled job does."
        })
public final class TrainerCommand implements Callable<Integer> {

    private static final int NO_RELEASE = 1;

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Mixin
    private PostgresOptions postgres = new PostgresOptions();

    @Mixin
    private ClickHouseOptions clickHouse = new ClickHouseOptions();

    @Mixin
    private RetrainOptions retraining = new RetrainOptions();

    @Option(
            names = "--once",
            description = {
                "Train one release now, whatever is due; ends with 1 and a sentence when none came of it.",
                "While one is tried on some of the people nothing is trained."
            })
    private boolean once;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        // Refuses what is no address; runs are told it by their environment.
        clickHouse.settings();
        var parts = new SeparateParts(database(), running);
        TrainerPart trainer =
                parts.trainer(stores, dataset.data(), EnvironmentVariable.told(spec), retraining.triggers());
        if (once) {
            return trainer.once().map(this::told).orElseGet(this::nothingNow);
        }
        parts.start(trainer);
        say("The trainer runs; ./marquee releases runs says what it does.");
        new CountDownLatch(1).await();
        return 0;
    }

    /** An index in a folder belongs to the service that has it open. */
    private Postgres database() {
        if (stores.settings().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A trainer needs servers: name them with --postgres and --qdrant (MARQUEE_POSTGRES, MARQUEE_QDRANT);"
                            + " without them ./run trains by itself.");
        }
        return postgres.database()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "Name the database with --postgres (MARQUEE_POSTGRES)."));
    }

    private int told(PipelineRun run) {
        say("Run " + run.id() + ": " + run.sentence().orElse(run.state().word()));
        return run.state() == RunState.DONE ? 0 : NO_RELEASE;
    }

    private int nothingNow() {
        say("A release is tried on some of the people; nothing is trained before that is decided.");
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}

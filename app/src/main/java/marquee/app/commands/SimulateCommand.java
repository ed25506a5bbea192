package marquee.app.commands;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import marquee.app.options.DatasetOptions;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.TrainingData;
import marquee.lab.EvaluationData;
import marquee.lab.simulation.Nights;
import marquee.lab.simulation.Simulation;
import marquee.lab.simulation.SimulationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./marquee simulate}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Lets people who are none use a running service over HTTP: they come, are asked, look at their lists, click, rate,"
                    + " come back or not, and the service's clock goes with them, weeks in minutes.",
            "Start the service with ./run --simulated-clock --data DIR, in a folder for it alone; the data set, from which what"
                    + " people would think is learned, is the service's own."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final Duration LONGEST_RETRAINING = Duration.ofHours(6);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8000",
            description = "Where the service answers (default: http://127.0.0.1:8000).")
    private URI url = URI.create("http://127.0.0.1:8000");

    @Option(names = "--people", paramLabel = "N", defaultValue = "500", description = "How many come (default: 500).")
    private int people = 500;

    @Option(names = "--days", paramLabel = "N", defaultValue = "14", description = "Days that pass (default: 14).")
    private int days = 14;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything random (default: 1).")
    private long seed = 1;

    @Option(
            names = "--retrain-each",
            paramLabel = "DAYS",
            defaultValue = "0",
            description = "Ask for a new release after so many days each (default: 0, as the service sees fit).")
    private int round = 0;

    @Option(
            names = "--night",
            paramLabel = "SECONDS",
            defaultValue = "7",
            description =
                    "How long nobody comes after each day, so that retraining and canary have looked (default: 7).")
    private int night = 7;

    @Option(
            names = "--no-wait",
            description = "Let days pass while a release is retrained; otherwise nobody comes until it is there.")
    private boolean noWait;

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        progress.note("Seed: " + seed);
        EvaluationData data = EvaluationData.read(dataset.dataset(progress), "hashed", dataset.data(), false);
        var plan = new Simulation.Plan(people, days, round, seed);
        var simulation =
                new Simulation(plan, nights(), new TrainingData(data.interactions(), data.content()), progress);
        SimulationReport report = simulation.run(url);
        PrintWriter out = spec.commandLine().getOut();
        out.print(report.table());
        out.flush();
        return 0;
    }

    private Nights nights() {
        if (night < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--night is a number of seconds from 0; not " + night + ".");
        }
        return new Nights(Duration.ofSeconds(night), noWait ? Duration.ZERO : LONGEST_RETRAINING);
    }
}

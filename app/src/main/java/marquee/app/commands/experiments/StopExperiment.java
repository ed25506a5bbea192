package marquee.app.commands.experiments;

import java.util.concurrent.Callable;
import marquee.app.commands.registry.ReasonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee experiments stop}. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stops an experiment for good; its people have what everybody has.")
final class StopExperiment implements Callable<Integer> {

    @Mixin
    private ExperimentOptions experiments = new ExperimentOptions();

    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    public Integer call() {
        return experiments.with(registry -> {
            registry.stop(name, reason.decision());
            experiments.print("Experiment " + name + " is stopped.");
        });
    }
}

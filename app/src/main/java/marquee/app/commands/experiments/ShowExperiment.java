package marquee.app.commands.experiments;

import java.util.concurrent.Callable;
import marquee.registry.experiments.ExperimentChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee experiments show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows an experiment as it was given, and who started and stopped it, when and why.")
final class ShowExperiment implements Callable<Integer> {

    @Mixin
    private ExperimentOptions experiments = new ExperimentOptions();

    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Override
    public Integer call() {
        return experiments.with(registry -> {
            experiments.print(registry.get(name).definition().stripTrailing());
            registry.changes(name).forEach(change -> experiments.print(line(change)));
        });
    }

    private static String line(ExperimentChange change) {
        return change.at() + "  " + change.became() + ", by "
                + change.decision().who() + ": " + change.decision().why();
    }
}

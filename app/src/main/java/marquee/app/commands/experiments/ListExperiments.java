package marquee.app.commands.experiments;

import java.util.Locale;
import java.util.concurrent.Callable;
import marquee.registry.experiments.RegisteredExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./marquee experiments list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the experiments, newest first.")
final class ListExperiments implements Callable<Integer> {

    private static final String COLUMNS = "%-24s %-16s %8s %-20.19s %s";

    @Mixin
    private ExperimentOptions experiments = new ExperimentOptions();

    @Override
    public Integer call() {
        return experiments.with(registry -> {
            var all = registry.all();
            if (all.isEmpty()) {
                experiments.print("There was no experiment yet: ./marquee experiments start FILE.yaml begins one.");
                return;
            }
            experiments.print(COLUMNS.formatted("name", "layer", "percent", "started", "stopped"));
            all.forEach(one -> experiments.print(line(one)));
        });
    }

    private static String line(RegisteredExperiment one) {
        return String.format(
                Locale.ROOT,
                COLUMNS,
                one.experiment().name(),
                one.experiment().layer(),
                one.experiment().percent(),
                one.startedAt(),
                one.stoppedAt().map(Object::toString).orElse("(running)"));
    }
}

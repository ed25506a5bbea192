package marquee.app.commands.experiments;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marquee.backend.experiments.results.ExperimentResults;
import marquee.registry.experiments.ExperimentChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee experiments show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows an experiment as it was given, who did what about it, and what has come of it.")
final class ShowExperiment implements Callable<Integer> {

    @Mixin
    private ExperimentOptions experiments = new ExperimentOptions();

    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name = "";

    @Override
    public Integer call() {
        return experiments.with(registry -> {
            var one = registry.get(name);
            experiments.print(one.definition().stripTrailing());
            registry.changes(name).forEach(change -> experiments.print(line(change)));
            one.results().map(ExperimentResults::of).ifPresent(this::print);
        });
    }

    private void print(ExperimentResults results) {
        experiments.print(results.readAt() + "  " + results.verdict());
        results.variants()
                .forEach(variant -> experiments.print("%-16s %d people, coverage %.3f, %s"
                        .formatted(
                                variant.variant(),
                                variant.people(),
                                variant.coverage(),
                                new TreeMap<>(variant.metrics())
                                        .entrySet().stream()
                                                .map(metric -> "%s %.4f"
                                                        .formatted(
                                                                metric.getKey(),
                                                                metric.getValue()
                                                                        .mean()))
                                                .collect(Collectors.joining(", ")))));
    }

    private static String line(ExperimentChange change) {
        return change.at() + "  " + change.became() + ", by "
                + change.decision().who() + ": " + change.decision().why();
    }
}

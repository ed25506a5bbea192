package marquee.app.commands.releases;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import marquee.app.commands.registry.RegistryOptions;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.PipelineRuns;
import marquee.pipeline.runs.StepAttempt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee releases runs}. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description =
                "Lists retrainings, newest first: who asked for them, how far they came, and what their steps led to.")
final class ListRuns implements Callable<Integer> {

    private static final String COLUMNS = "%-5s %-20.19s %-8s %-10s %-8s %s";

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(names = "--newest", paramLabel = "N", defaultValue = "10", description = "So many (default: 10).")
    private int newest = 10;

    @Override
    public Integer call() {
        return registry.onDatabase(postgres -> {
            List<PipelineRun> runs = PipelineRuns.of(postgres).newest(newest);
            if (runs.isEmpty()) {
                registry.print("No release was retrained yet: ./marquee releases retrain asks for it.");
                return;
            }
            registry.print(COLUMNS.formatted("run", "asked for", "state", "step", "release", "by"));
            runs.forEach(this::print);
        });
    }

    private void print(PipelineRun run) {
        registry.print(String.format(
                Locale.ROOT,
                COLUMNS,
                run.id(),
                run.request().at(),
                run.state().word(),
                run.step().word(),
                run.release().orElse("-"),
                run.request().by() + ": " + run.request().reason()));
        run.attempts().forEach(attempt -> registry.print(line(attempt)));
    }

    private static String line(StepAttempt attempt) {
        return "      %s %s after %d s%s"
                .formatted(
                        attempt.step().word(),
                        attempt.outcome().word(),
                        attempt.took().toSeconds(),
                        attempt.sentence().map(words -> ": " + words).orElse(""));
    }
}

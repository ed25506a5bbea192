package marquee.app.commands.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import marquee.app.commands.registry.ReasonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./marquee experiments start}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Starts an experiment on its share of the people.",
            "Services that run assign them within 3 seconds, and say what comes of it."
        })
final class StartExperiment implements Callable<Integer> {

    @Mixin
    private ExperimentOptions experiments = new ExperimentOptions();

    @Parameters(paramLabel = "FILE", description = "Its definition, YAML or JSON (docs/operations.md has one).")
    private Path file = Path.of("");

    @Mixin
    private ReasonOption reason = new ReasonOption();

    @Override
    public Integer call() {
        String definition = definition();
        return experiments.with(registry -> {
            String name =
                    registry.start(definition, reason.decision()).experiment().name();
            experiments.print("Experiment " + name + " runs: ./marquee experiments stop " + name + " ends it.");
        });
    }

    private String definition() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("The definition in " + file + " cannot be read: is it a text file?", e);
        }
    }
}

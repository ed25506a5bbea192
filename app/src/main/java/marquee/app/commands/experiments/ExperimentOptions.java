package marquee.app.commands.experiments;

import java.util.function.Consumer;
import marquee.app.commands.registry.RegistryOptions;
import marquee.ranking.settings.ListSettings;
import marquee.registry.experiments.ExperimentRegistry;
import picocli.CommandLine.Mixin;

/** Which experiments a command works on; use it as a picocli {@code @Mixin}. */
final class ExperimentOptions {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    /** Works with the experiments; blocking. */
    int with(Consumer<ExperimentRegistry> work) {
        return registry.onDatabase(postgres -> work.accept(new ExperimentRegistry(postgres, ListSettings::of)));
    }

    /** Says something to whoever called. */
    void print(String line) {
        registry.print(line);
    }
}

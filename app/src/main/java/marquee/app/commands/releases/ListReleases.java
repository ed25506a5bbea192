package marquee.app.commands.releases;

import java.util.Locale;
import java.util.concurrent.Callable;
import marquee.app.commands.registry.RegistryOptions;
import marquee.registry.RegisteredRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./marquee releases list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the releases, newest first.")
final class ListReleases implements Callable<Integer> {

    private static final String COLUMNS = "%-8s %-10s %-20.19s %-20s %8s %s";

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Override
    public Integer call() {
        return registry.with(releases -> {
            var all = releases.all();
            if (all.isEmpty()) {
                registry.print("No release is registered yet: ./run and ./marquee load-embeddings register them.");
                return;
            }
            registry.print(COLUMNS.formatted("release", "state", "trained", "dataset", "nDCG@10", "")
                    .stripTrailing());
            all.forEach(release -> registry.print(line(release)));
        });
    }

    private static String line(RegisteredRelease release) {
        return String.format(
                        Locale.ROOT,
                        COLUMNS,
                        release.number(),
                        release.state().word(),
                        release.origin().trainedAt(),
                        release.data().name(),
                        "%.4f".formatted(release.origin().metrics().getOrDefault("ndcg@10", Double.NaN)),
                        remark(release))
                .stripTrailing();
    }

    private static String remark(RegisteredRelease release) {
        if (release.isRemoved()) {
            return "(removed)";
        }
        return release.isLoaded() ? "" : "(not in the index)";
    }
}

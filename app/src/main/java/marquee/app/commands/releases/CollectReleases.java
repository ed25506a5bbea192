package marquee.app.commands.releases;

import java.util.List;
import java.util.concurrent.Callable;
import marquee.app.commands.registry.RegistryOptions;
import marquee.app.options.StoreOptions;
import marquee.index.VectorStore;
import marquee.registry.GarbageCollection;
import marquee.registry.KeptReleases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee releases gc}. */
@Command(
        name = "gc",
        mixinStandardHelpOptions = true,
        description = {
            "Removes the vectors and files of releases that nobody needs.",
            "The live one, the one before it, those that are tried, and the newest stay."
        })
final class CollectReleases implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Option(names = "--keep", paramLabel = "N", defaultValue = "3", description = "So many of the newest (default: 3).")
    private int keep = KeptReleases.DEFAULT.newest();

    @Override
    public Integer call() {
        var kept = new KeptReleases(keep);
        return registry.with(releases -> {
            try (VectorStore store = stores.open(registry.dataset().data())) {
                List<String> removed = new GarbageCollection(releases, store)
                        .remove(kept, registry.files(), RegistryOptions.decision("gc, keeping the newest " + keep));
                registry.print(
                        removed.isEmpty() ? "Nothing to remove." : "Removed: " + String.join(", ", removed) + ".");
            }
        });
    }
}

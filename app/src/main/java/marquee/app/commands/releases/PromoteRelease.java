package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import marquee.app.options.StoreOptions;
import marquee.index.IndexUnavailableException;
import marquee.index.VectorStore;
import marquee.registry.IndexAliases;
import marquee.registry.RegisteredRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./marquee releases promote}. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = "Makes a release live; the one before is kept to go back to. Backends follow within 3 seconds.")
final class PromoteRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Parameters(paramLabel = "RELEASE", description = "Its number.")
    private String number = "";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "by hand", description = "Why; it is kept.")
    private String reason = "by hand";

    @Override
    public Integer call() {
        return registry.with(releases -> {
            var live = releases.promote(number, RegistryOptions.decision(reason));
            point(registry, stores, live);
            registry.print("Release " + live.number() + " is live.");
        });
    }

    /** What was decided holds without the aliases as well. */
    static void point(RegistryOptions registry, StoreOptions stores, RegisteredRelease live) {
        try (VectorStore store = stores.open(registry.dataset().data())) {
            new IndexAliases(store).point(live);
        } catch (IndexUnavailableException e) {
            registry.print("The index's aliases do not follow: " + e.getMessage());
        }
    }
}

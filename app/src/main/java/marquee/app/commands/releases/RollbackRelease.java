package marquee.app.commands.releases;

import java.util.concurrent.Callable;
import marquee.app.options.StoreOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee releases rollback}. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Makes the release live that the live one replaced, which every backend has kept open.")
final class RollbackRelease implements Callable<Integer> {

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Mixin
    private StoreOptions stores = new StoreOptions();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "by hand", description = "Why; it is kept.")
    private String reason = "by hand";

    @Override
    public Integer call() {
        return registry.with(releases -> {
            var live = releases.rollback(RegistryOptions.decision(reason));
            PromoteRelease.point(registry, stores, live);
            registry.print("Release " + live.number() + " is live.");
        });
    }
}

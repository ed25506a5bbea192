package marquee.app.commands.releases;

import marquee.app.commands.registry.RegistryOptions;
import marquee.app.options.StoreOptions;
import marquee.index.IndexUnavailableException;
import marquee.index.VectorStore;
import marquee.registry.IndexAliases;
import marquee.registry.RegisteredRelease;
import picocli.CommandLine.Mixin;

/** The index whose aliases follow what was decided; use it as a picocli {@code @Mixin}. */
final class FollowingAliases {

    @Mixin
    private StoreOptions stores = new StoreOptions();

    /** Points them at what is live now, and says so. What was decided holds without the aliases as well. */
    void follow(RegisteredRelease live, RegistryOptions registry) {
        try (VectorStore store = stores.open(registry.dataset().data())) {
            new IndexAliases(store).point(live);
        } catch (IndexUnavailableException e) {
            registry.print("The index's aliases do not follow: " + e.getMessage());
        }
        registry.print("Release " + live.number() + " is live.");
    }
}

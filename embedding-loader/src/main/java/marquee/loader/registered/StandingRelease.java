package marquee.loader.registered;

import java.util.Optional;
import java.util.function.Predicate;
import marquee.catalog.progress.Progress;
import marquee.index.VectorStore;
import marquee.registry.IndexAliases;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;
import marquee.towers.release.Manifest;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;

/**
 * Finds the release that is to be served: the registry's live one. Where none is live (a folder of an earlier Marquee, or a
 * database that was lost) or its files are not there or damaged, the one that the index's alias names, or the newest. Blocks.
 */
public final class StandingRelease {

    private final ReleaseRegistry registry;
    private final Releases files;
    private final IndexAliases aliases;
    private final Progress progress;

    /** @param progress is warned of damaged files */
    public StandingRelease(ReleaseRegistry registry, Releases files, VectorStore store, Progress progress) {
        this.registry = registry;
        this.files = files;
        this.aliases = new IndexAliases(store);
        this.progress = progress;
    }

    /**
     * The release to serve; empty where there is none.
     *
     * @param wanted which may be served
     * @throws ReleaseException when there are damaged ones alone
     */
    public Optional<Release> find(Predicate<Manifest> wanted) {
        return registry.live()
                .map(RegisteredRelease::number)
                .flatMap(number -> intact(number, wanted))
                .or(() -> aliases.live().flatMap(number -> intact(number, wanted)))
                .or(() -> files.newestIntact(wanted, this::warn));
    }

    /** Whether it is the live one already. */
    public boolean isLive(Release release) {
        return registry.live()
                .filter(live -> live.number().equals(release.id()))
                .isPresent();
    }

    private Optional<Release> intact(String number, Predicate<Manifest> wanted) {
        try {
            return files.newestIntact(
                    manifest ->
                            Integer.toString(manifest.publication().release()).equals(number) && wanted.test(manifest),
                    this::warn);
        } catch (ReleaseException e) {
            warn(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void warn(String damage) {
        progress.warn(damage + " Another release is looked for.");
    }
}

package marquee.registry;

import java.util.List;
import marquee.index.VectorStore;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;

/**
 * Deletes what is left of releases that nobody needs: never of the live one, nor of the one that is gone back to. Killed
 * anywhere, it goes on when called again. Blocks.
 */
public final class GarbageCollection {

    private final ReleaseRegistry registry;
    private final VectorStore store;

    /**
     * @param registry says what is needed
     * @param store holds the vectors
     */
    public GarbageCollection(ReleaseRegistry registry, VectorStore store) {
        this.registry = registry;
        this.store = store;
    }

    /** Drops the vectors of those that are not kept; they can be loaded again. Returns what was dropped. */
    public List<String> unload(KeptReleases kept) {
        return kept.surplus(registry.all(), registry.tried()).stream()
                .filter(RegisteredRelease::isLoaded)
                .flatMap(release -> {
                    registry.loaded(release.number(), List.of());
                    return drop(release).stream();
                })
                .toList();
    }

    /**
     * Removes those that are not kept for good: vectors and files, which are not made again.
     *
     * @return their numbers
     */
    public List<String> remove(KeptReleases kept, Releases files, Decision decision) {
        List<String> removed = kept.surplus(registry.all(), registry.tried()).stream()
                .map(release -> remove(release, decision))
                .toList();
        registry.all().stream()
                .filter(RegisteredRelease::isRemoved)
                .forEach(release -> files.find(release.number())
                        .filter(found -> isOf(found, release))
                        .ifPresent(files::remove));
        return removed;
    }

    private String remove(RegisteredRelease release, Decision decision) {
        registry.remove(release.number(), decision);
        drop(release);
        return release.number();
    }

    private List<String> drop(RegisteredRelease release) {
        release.files().collections().forEach(name -> store.drop(name).block());
        return release.files().collections();
    }

    private static boolean isOf(Release found, RegisteredRelease release) {
        return found.hash().equals(release.files().manifestHash());
    }
}

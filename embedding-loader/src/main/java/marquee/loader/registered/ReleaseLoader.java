package marquee.loader.registered;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.catalog.Catalogue;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import marquee.loader.LoadException;
import marquee.loader.LoadedRelease;
import marquee.loader.Loader;
import marquee.registry.Artefact;
import marquee.registry.Decision;
import marquee.registry.GarbageCollection;
import marquee.registry.IndexAliases;
import marquee.registry.KeptReleases;
import marquee.registry.RegisteredRelease;
import marquee.registry.ReleaseRegistry;
import marquee.registry.ReleaseState;
import marquee.registry.erasures.ErasureRegistry;
import marquee.towers.release.Release;
import marquee.towers.release.Vocabulary;
import reactor.core.publisher.Mono;

/**
 * Fills the index with a release and registers both, so that the release can become live. Interrupted anywhere, the same
 * call goes on where it stopped. Blocks; one load at a time may run.
 */
public final class ReleaseLoader {

    private final ReleaseRegistry registry;
    private final ErasureRegistry erasures;
    private final VectorStore store;
    private final Progress progress;
    private final Duration grace;

    /**
     * @param postgres the database of releases, whose tables are up to date
     * @param grace how long vectors that were searched stay after others took their place
     */
    public ReleaseLoader(Postgres postgres, VectorStore store, Progress progress, Duration grace) {
        this.registry = new ReleaseRegistry(postgres);
        this.erasures = new ErasureRegistry(postgres);
        this.store = store;
        this.progress = progress;
        this.grace = grace;
    }

    /**
     * How a release is loaded.
     *
     * @param catalogue all of it
     * @param data where Marquee keeps its state
     * @param fresh whether into new collections, whatever was loaded before
     */
    public record Load(Catalogue catalogue, Path data, boolean fresh) {}

    /**
     * Loads a release; which one is live does not change. One that is new must know nobody who was erased.
     *
     * @throws marquee.loader.LoadException when the result is not what the towers and the catalogue say
     * @throws marquee.registry.RegistryException when its files are not those that were registered
     */
    public LoadedRelease load(Release release, Load load, Decision decision) {
        requireNobodyErased(release);
        var before = registry.register(Artefact.of(release), decision);
        var loader = loader(before);
        var loaded = load.fresh()
                ? loader.loadFresh(release, load.catalogue(), load.data())
                : loader.load(release, load.catalogue(), load.data());
        registry.loaded(release.id(), loaded.collections());
        drop(before.files().collections(), loaded.collections());
        return loaded;
    }

    /** What was registered already is known to be retired with the next training. */
    private void requireNobodyErased(Release release) {
        boolean isNew =
                registry.find(release.id()).filter(known -> !known.isRemoved()).isEmpty();
        if (!isNew) {
            return;
        }
        Vocabulary vocabulary = release.vocabulary();
        long erased = erasures.erasedPeople().stream()
                .filter(person -> vocabulary.user(person) != Vocabulary.UNKNOWN)
                .count();
        if (erased > 0) {
            throw new LoadException("Release " + release.id() + " learned from " + erased
                    + " of those who were erased meanwhile, and is not loaded: train another with ./marquee train.");
        }
    }

    /** Loads a release and makes it live; vectors of old ones that nobody needs are dropped. */
    public LoadedRelease promote(Release release, Load load, Decision decision) {
        var loaded = load(release, load, decision);
        new IndexAliases(store).point(registry.promote(release.id(), decision));
        new GarbageCollection(registry, store)
                .unload(KeptReleases.DEFAULT)
                .forEach(name -> progress.note("Dropped collection " + name + "."));
        return loaded;
    }

    private Loader loader(RegisteredRelease release) {
        var loader = new Loader(store, progress, grace);
        boolean leads = release.state() == ReleaseState.LIVE || registry.live().isEmpty();
        return leads ? loader.keeping(needed()) : loader.beside();
    }

    private Set<String> needed() {
        return registry.all().stream()
                .flatMap(release -> release.files().collections().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Only when the registry names the new ones: backends search the old ones until then. */
    private void drop(List<String> before, List<String> now) {
        List<String> old = new ArrayList<>(before);
        old.removeAll(now);
        if (!old.isEmpty()) {
            Mono.delay(grace).block();
            old.forEach(name -> store.drop(name).block());
        }
    }
}

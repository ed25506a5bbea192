package marquee.registry;

import java.util.List;
import java.util.Optional;
import marquee.index.CollectionName;
import marquee.index.IndexUnavailableException;
import marquee.index.VectorStore;

/**
 * The index's own aliases, which follow the registry: by them a service starts while the database is away, and earlier
 * versions of Marquee find what is live. Blocks.
 */
public final class IndexAliases {

    private static final List<String> ALIASES =
            List.of(CollectionName.GEMS, CollectionName.CONTENT, CollectionName.ALIAS);

    private final VectorStore store;

    /** @param store whose aliases are moved */
    public IndexAliases(VectorStore store) {
        this.store = store;
    }

    /** Points them at what a release has; those of which it has nothing stay. */
    public void point(RegisteredRelease release) {
        for (String alias : ALIASES) {
            release.collection(alias)
                    .filter(collection -> !target(alias).equals(Optional.of(collection)))
                    .ifPresent(collection -> store.point(alias, collection).block());
        }
    }

    /**
     * The same of what was decided: the aliases are for whoever cannot ask the registry, so it holds without them as well.
     *
     * @return why they do not follow yet, in words, where the index does not answer
     */
    public Optional<String> follow(RegisteredRelease live) {
        try {
            point(live);
            return Optional.empty();
        } catch (IndexUnavailableException e) {
            return Optional.of(
                    "The index's aliases do not follow release " + live.number() + " yet: " + e.getMessage());
        }
    }

    /** The number of the release that the index calls live; empty where it names none. */
    public Optional<String> live() {
        return target(CollectionName.ALIAS)
                .flatMap(collection -> CollectionName.parse(CollectionName.ALIAS, collection))
                .map(CollectionName::release);
    }

    private Optional<String> target(String alias) {
        return store.target(alias).blockOptional().flatMap(found -> found);
    }
}

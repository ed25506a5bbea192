package marquee.loader;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marquee.index.CollectionName;
import marquee.index.VectorStore;

/** The collections that an alias may point at: the live one, those that are being filled, and earlier ones. Blocks. */
final class AliasCollections {

    private static final Comparator<CollectionName> BY_RELEASE = Comparator.<CollectionName>comparingInt(
                    name -> name.release().length())
            .thenComparing(CollectionName::release)
            .thenComparingInt(CollectionName::build);

    private final VectorStore store;
    private final String alias;

    AliasCollections(VectorStore store, String alias) {
        this.store = store;
        this.alias = alias;
    }

    /** The collection that the alias points at; empty where it points at none of ours. */
    Optional<CollectionName> live() {
        return Objects.requireNonNull(store.target(alias).block())
                .flatMap(target -> CollectionName.parse(alias, target));
    }

    /** Whether the index holds it. */
    boolean isThere(CollectionName collection) {
        return all().contains(collection);
    }

    /** The collection to fill: the live one where it holds this release and catalogue, else one that was begun. */
    CollectionName toFill(CollectionName wanted) {
        return live().filter(wanted::isBuildOf)
                .or(() -> builds(wanted).stream().max(BY_RELEASE))
                .orElse(wanted);
    }

    /** A collection that is not there yet. */
    CollectionName unused(CollectionName wanted) {
        return builds(wanted).stream().max(BY_RELEASE).map(CollectionName::next).orElse(wanted);
    }

    /**
     * Those that nobody needs once another is live: all but the newest of one other release, so that one can go back to
     * it. That is the release that was live before, or the newest one.
     */
    List<CollectionName> old(CollectionName live, Optional<CollectionName> before) {
        List<CollectionName> all = all();
        Optional<CollectionName> toGoBackTo = before.filter(
                        name -> !name.release().equals(live.release()))
                .or(() -> all.stream()
                        .filter(name -> !name.release().equals(live.release()))
                        .max(BY_RELEASE));
        return all.stream()
                .filter(name -> !name.equals(live) && !toGoBackTo.equals(Optional.of(name)))
                .toList();
    }

    private List<CollectionName> builds(CollectionName wanted) {
        return all().stream().filter(wanted::isBuildOf).toList();
    }

    private List<CollectionName> all() {
        return Objects.requireNonNull(store.collections().block()).stream()
                .flatMap(name -> CollectionName.parse(alias, name).stream())
                .toList();
    }
}

package marquee.loader;

import java.util.Optional;
import java.util.function.Supplier;
import marquee.catalog.progress.Progress;
import marquee.index.IndexDamagedException;
import marquee.index.IndexUnavailableException;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import org.jspecify.annotations.Nullable;

/** Makes a damaged collection again: all of it comes from the release and the catalogue. Blocks. */
final class Mending {

    private final VectorStore store;
    private final Progress progress;
    private final String alias;

    Mending(VectorStore store, Progress progress, String alias) {
        this.store = store;
        this.progress = progress;
        this.alias = alias;
    }

    /** Looks at the live collection, then loads; where damage shows, drops that collection and loads once more. */
    Loaded around(Supplier<Loaded> load) {
        try {
            look();
            return load.get();
        } catch (IndexDamagedException damaged) {
            progress.warn(damaged.reason() + " It is filled anew from its release and the catalogue.");
            store.drop(damaged.collection()).block();
            return load.get();
        }
    }

    /** Opening reads and checks all of a collection. What is missing or unfinished is the load's to see to. */
    private void look() {
        Optional<String> live = Optional.ofNullable(store.target(alias).block()).flatMap(found -> found);
        live.ifPresent(collection -> close(store.open(collection)
                .onErrorComplete(error ->
                        error instanceof IndexUnavailableException && !(error instanceof IndexDamagedException))
                .block()));
    }

    private static void close(@Nullable VectorIndex index) {
        if (index != null) {
            index.close();
        }
    }
}

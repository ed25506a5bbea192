package marquee.index.exact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import marquee.index.IndexUnavailableException;
import marquee.index.MovieVector;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.support.Names;
import marquee.index.support.Workers;
import reactor.core.publisher.Mono;

/** Collections in memory, gone when the process ends; searches are exact. Thread-safe. */
public final class ExactStore implements VectorStore {

    private final Map<String, ExactCollection> collections = new ConcurrentSkipListMap<>();
    private final Map<String, String> aliases = new ConcurrentHashMap<>();
    private final Workers workers =
            new Workers("exact-search", Runtime.getRuntime().availableProcessors(), 512);

    @Override
    public Mono<Void> create(String collection, int dimension) {
        return Mono.fromRunnable(() -> collections
                .computeIfAbsent(Names.checked(collection), name -> new ExactCollection(name, dimension))
                .requireDimension(dimension));
    }

    @Override
    public Mono<Void> upsert(String collection, SequencedCollection<MovieVector> movies) {
        return Mono.fromRunnable(() -> find(collection).upsert(movies));
    }

    @Override
    public Mono<Set<Long>> present(String collection, SequencedCollection<Long> ids) {
        return Mono.fromSupplier(() -> find(collection).present(ids));
    }

    @Override
    public Mono<Void> seal(String collection) {
        return Mono.fromRunnable(() -> find(collection).seal());
    }

    @Override
    public Mono<Void> point(String alias, String collection) {
        return Mono.fromRunnable(() -> {
            find(collection).sealed();
            aliases.put(Names.checked(alias), collection);
        });
    }

    @Override
    public Mono<Optional<String>> target(String alias) {
        return Mono.fromSupplier(() -> Optional.ofNullable(aliases.get(alias)));
    }

    @Override
    public Mono<List<String>> collections() {
        return Mono.fromSupplier(() -> List.copyOf(collections.keySet()));
    }

    @Override
    public Mono<Void> drop(String collection) {
        return Mono.fromRunnable(() -> {
            aliases.values().removeIf(collection::equals);
            collections.remove(collection);
        });
    }

    @Override
    public Mono<VectorIndex> open(String collection) {
        Supplier<VectorIndex> opened = () -> {
            ExactCollection found = find(collection);
            return new ExactIndex(collection, found.dimension(), found.sealed(), workers);
        };
        return Mono.fromSupplier(opened);
    }

    private ExactCollection find(String collection) {
        ExactCollection found = collections.get(collection);
        if (found == null) {
            throw IndexUnavailableException.noSuchCollection(collection);
        }
        return found;
    }

    @Override
    public void close() {
        workers.close();
    }
}

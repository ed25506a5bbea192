package marquee.backend;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import marquee.index.Hits;
import marquee.index.IndexUnavailableException;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import reactor.core.publisher.Mono;

/** A store that can be taken down and brought back. */
public final class SwitchableStore implements VectorStore {

    public final AtomicBoolean down = new AtomicBoolean();

    /** How many times a collection was opened. */
    public final AtomicInteger opened = new AtomicInteger();

    /** How many of those were closed again. */
    public final AtomicInteger closed = new AtomicInteger();

    /** How many questions to opened collections were refused. */
    public final AtomicInteger refused = new AtomicInteger();

    /** Searches that never come back. */
    public final AtomicReference<Predicate<Query>> silent = new AtomicReference<>(query -> false);

    private final VectorStore store;

    public SwitchableStore(VectorStore store) {
        this.store = store;
    }

    private <T> Mono<T> unlessDown(Mono<T> call) {
        return Mono.defer(() ->
                down.get() ? Mono.error(new IndexUnavailableException("The index is down for this test.")) : call);
    }

    @Override
    public Mono<Void> create(String collection, int dimension) {
        return unlessDown(store.create(collection, dimension));
    }

    @Override
    public Mono<Void> upsert(String collection, SequencedCollection<MovieVector> movies) {
        return unlessDown(store.upsert(collection, movies));
    }

    @Override
    public Mono<Set<Long>> present(String collection, SequencedCollection<Long> ids) {
        return unlessDown(store.present(collection, ids));
    }

    @Override
    public Mono<Void> seal(String collection) {
        return unlessDown(store.seal(collection));
    }

    @Override
    public Mono<Void> point(String alias, String collection) {
        return unlessDown(store.point(alias, collection));
    }

    @Override
    public Mono<Optional<String>> target(String alias) {
        return unlessDown(store.target(alias));
    }

    @Override
    public Mono<List<String>> collections() {
        return unlessDown(store.collections());
    }

    @Override
    public Mono<Void> drop(String collection) {
        return unlessDown(store.drop(collection));
    }

    @Override
    public Mono<VectorIndex> open(String collection) {
        return unlessDown(store.open(collection))
                .doOnNext(index -> opened.incrementAndGet())
                .map(Index::new);
    }

    @Override
    public void close() {
        store.close();
    }

    private final class Index implements VectorIndex {

        private final VectorIndex index;

        Index(VectorIndex index) {
            this.index = index;
        }

        @Override
        public String collection() {
            return index.collection();
        }

        private <T> Mono<T> counted(Mono<T> question) {
            return unlessDown(question).doOnError(IndexUnavailableException.class, away -> refused.incrementAndGet());
        }

        @Override
        public int dimension() {
            return index.dimension();
        }

        @Override
        public Mono<Hits> search(Query query) {
            return Mono.defer(() -> silent.get().test(query) ? Mono.never() : counted(index.search(query)));
        }

        @Override
        public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
            return counted(index.vectors(ids));
        }

        @Override
        public Mono<Long> count() {
            return unlessDown(index.count());
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            index.close();
        }
    }
}

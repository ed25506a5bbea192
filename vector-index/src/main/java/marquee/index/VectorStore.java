package marquee.index;

import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * The collections behind the indexes: makes, fills, names and drops them. One process writes to a collection at a time;
 * any number may read. Failures arrive as {@link IndexUnavailableException}.
 */
public interface VectorStore extends AutoCloseable {

    /** Makes an empty collection; does nothing when it exists with the same dimension. */
    Mono<Void> create(String collection, int dimension);

    /** Adds or replaces movies by id: repeating a call changes nothing. The movies may be unsearchable until sealed. */
    Mono<Void> upsert(String collection, SequencedCollection<MovieVector> movies);

    /** Which of these movies the collection holds already, so that a load can go on where it stopped. */
    Mono<Set<Long>> present(String collection, SequencedCollection<Long> ids);

    /** Makes everything written so far durable and searchable: builds the graph, waits until it is ready. */
    Mono<Void> seal(String collection);

    /** The same; a store that knows how far it is tells it now and then. */
    default Mono<Void> seal(String collection, Consumer<Indexing> watcher) {
        return seal(collection);
    }

    /** Points an alias at a sealed collection, in one step: a reader sees the old one or the new one. */
    Mono<Void> point(String alias, String collection);

    /** The collection an alias points at. */
    Mono<Optional<String>> target(String alias);

    /** Every collection there is. */
    Mono<List<String>> collections();

    /** Deletes a collection and all its vectors; does nothing when there is none. */
    Mono<Void> drop(String collection);

    /** Opens a sealed collection for searching. The caller closes it. */
    Mono<VectorIndex> open(String collection);

    @Override
    void close();
}

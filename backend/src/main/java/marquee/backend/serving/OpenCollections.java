package marquee.backend.serving;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import marquee.backend.serving.wanted.InService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is open, by the name of its collection. Thread-safe. */
public final class OpenCollections<T> {

    private static final Logger LOG = LoggerFactory.getLogger(OpenCollections.class);

    private final Map<String, T> open = new HashMap<>();
    private final Draining draining;
    private final Consumer<T> close;
    private final Set<String> failed = new HashSet<>();
    private boolean closed;

    /**
     * @param draining is given what is no longer wanted
     * @param close closes one
     */
    public OpenCollections(Draining draining, Consumer<T> close) {
        this.draining = draining;
        this.close = close;
    }

    /**
     * Has open what is to be: the live one, which is served then, after it those that are tried, and the one that is gone
     * back to, so that going back needs no more than a look. Fails when the live one cannot be opened. Those that are tried
     * are asked for at each look until they are open, the one to go back to again when it is to serve.
     *
     * @param opening opens a collection
     * @param served is run when the live one is open, or when there is none
     */
    public Mono<Void> follow(InService now, Function<String, Mono<T>> opening, Runnable served) {
        return Mono.justOrEmpty(now.live())
                .flatMap(live -> opened(live, opening))
                .then(Mono.<Void>fromRunnable(served))
                .then(Mono.defer(() -> Flux.fromIterable(now.tried().values())
                        .concatMap(tried -> beside("A release that is tried is not open", tried, opening))
                        .then()))
                .then(Mono.defer(() -> Mono.justOrEmpty(now.earlier().filter(this::hasNotFailed))
                        .flatMap(earlier -> beside("The release to go back to is not kept open", earlier, opening))));
    }

    /** What cannot be opened harms nobody; the log tells of it once. */
    private Mono<Void> beside(String otherwise, String collection, Function<String, Mono<T>> opening) {
        return Mono.defer(() -> opened(collection, opening)).onErrorResume(error -> {
            if (isNewFailure(collection)) {
                LOG.warn("{}: {}", otherwise, error.getMessage());
            }
            return Mono.empty();
        });
    }

    private synchronized boolean hasNotFailed(String collection) {
        return !failed.contains(collection);
    }

    private synchronized boolean isNewFailure(String collection) {
        return failed.add(collection);
    }

    private Mono<Void> opened(String collection, Function<String, Mono<T>> opening) {
        return get(collection).isPresent()
                ? Mono.empty()
                : opening.apply(collection)
                        .doOnNext(opened -> add(collection, opened))
                        .then();
    }

    /** What is open of a collection. */
    public synchronized Optional<T> get(String collection) {
        return Optional.ofNullable(open.get(collection));
    }

    /** All that is open, in no order. */
    public synchronized List<T> all() {
        return List.copyOf(open.values());
    }

    /** It is closed at once after {@link #closeAll}. */
    private synchronized void add(String collection, T opened) {
        if (closed) {
            close.accept(opened);
        } else {
            open.put(collection, opened);
        }
    }

    /** Lets go of all others, which are closed when their requests have had their time. */
    public synchronized void retain(Set<String> wanted) {
        failed.retainAll(wanted);
        open.entrySet().removeIf(entry -> {
            boolean leaves = !wanted.contains(entry.getKey());
            if (leaves) {
                T leaving = entry.getValue();
                draining.add(() -> close.accept(leaving));
            }
            return leaves;
        });
    }

    /** Closes all at once, and whatever comes later. */
    public synchronized void closeAll() {
        closed = true;
        open.values().forEach(close);
        open.clear();
    }
}

package marquee.backend.background;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * A value that a job keeps up to date in memory. That it was never read is a state of its own, which nobody can take for
 * an empty value. Thread-safe.
 */
public final class Latest<T> {

    private final String what;
    private final AtomicReference<Optional<T>> latest = new AtomicReference<>(Optional.empty());
    private final Sinks.Empty<T> first = Sinks.empty();

    /** @param what as a person is told that it is missing: "(what) has not been read yet" */
    public Latest(String what) {
        this.what = what;
    }

    /**
     * The latest value.
     *
     * @throws NotReadyException when none was read since the start
     */
    public T now() {
        return latest.get().orElseThrow(() -> new NotReadyException(what));
    }

    /** The latest value, if any was read since the start. */
    public Optional<T> ifRead() {
        return latest.get();
    }

    /** The latest value, as soon as there is one. */
    public Mono<T> whenRead() {
        return first.asMono().then(Mono.fromSupplier(this::now));
    }

    /** Takes a new value. */
    public void set(T value) {
        latest.set(Optional.of(value));
        first.tryEmitEmpty();
    }
}

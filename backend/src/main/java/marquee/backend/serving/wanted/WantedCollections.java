package marquee.backend.serving.wanted;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.guards.Unavailable;
import marquee.index.VectorStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says which collections are to be in service. While the database does not answer, what it said last holds; where it never
 * did, or no release is registered yet (an index of an earlier Marquee), the index's alias says. Thread-safe; nothing here
 * blocks.
 */
@Component
public final class WantedCollections {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final VectorStore store;
    private final Mono<Optional<Registered>> reading;
    private final Counter unread;
    private final AtomicReference<Optional<Registered>> said = new AtomicReference<>(Optional.empty());

    @Autowired
    WantedCollections(VectorStore store, RegistryReading reading, MeterRegistry metrics) {
        this(store, Mono.defer(reading::read), metrics);
    }

    private WantedCollections(VectorStore store, Mono<Optional<Registered>> reading, MeterRegistry metrics) {
        this.store = store;
        this.reading = reading.timeout(PATIENCE);
        this.unread = Counter.builder("marquee.registry.unread")
                .description("Looks at the registry of releases that it did not answer")
                .register(metrics);
    }

    /** By the index's aliases alone. */
    public static WantedCollections byAlias(VectorStore store, MeterRegistry metrics) {
        return new WantedCollections(store, Mono.just(Optional.empty()), metrics);
    }

    /** Those that an alias could name; fails when neither registry nor index answers. */
    public Mono<InService> under(String alias) {
        return reading.doOnNext(found -> found.ifPresent(now -> said.set(found)))
                .onErrorResume(Unavailable::is, away -> {
                    unread.increment();
                    return Mono.just(said.get());
                })
                .flatMap(found -> found.map(now -> Mono.just(now.under(alias))).orElseGet(() -> named(alias)));
    }

    private Mono<InService> named(String alias) {
        return store.target(alias).map(InService::alone);
    }
}

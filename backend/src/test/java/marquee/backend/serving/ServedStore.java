package marquee.backend.serving;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import marquee.backend.SwitchableStore;
import marquee.backend.serving.checked.RecallProperties;
import marquee.backend.serving.overlay.Withdrawn;
import marquee.index.CollectionName;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.exact.ExactStore;
import marquee.towers.UserTower;

/** An index of four movies with vectors of three numbers, and what is served from it, for tests without a service. */
final class ServedStore {

    static final ServingProperties PROPERTIES = new ServingProperties(
            CollectionName.ALIAS,
            CollectionName.GEMS,
            CollectionName.CONTENT,
            Duration.ofSeconds(2),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10));

    static final VectorCacheProperties CACHE = new VectorCacheProperties(1_000, 1_000);

    final ServingGuards guards = new ServingGuards(
            new ServingCallProperties(Duration.ofSeconds(5), Duration.ofSeconds(6), 256),
            new RecallProperties(1_000, 1_000, 20, 0.95, 8, Duration.ofSeconds(5)),
            CircuitBreakerRegistry.ofDefaults(),
            new SimpleMeterRegistry());

    /** Their last number only fills them up to length one. */
    static final List<float[]> MOVIES = List.of(
            new float[] {1, 0, 0}, new float[] {0.6f, 0.8f, 0}, new float[] {0, 0.6f, 0.8f}, new float[] {0, 1, 0});

    final Withdrawn withdrawn = new Withdrawn();

    final SwitchableStore store = new SwitchableStore(new ExactStore());

    /** Loads the movies, numbered from 1, into a collection. */
    ServedStore load(String collection) {
        var movies = IntStream.range(0, MOVIES.size())
                .mapToObj(i -> new MovieVector(
                        i + 1, MOVIES.get(i), new Payload(List.of("Drama"), OptionalInt.empty(), false)))
                .toList();
        store.create(collection, 3)
                .then(store.upsert(collection, movies))
                .then(store.seal(collection))
                .block();
        return this;
    }

    /** Makes a collection the live one. */
    void point(String collection) {
        load(collection).store.point(PROPERTIES.alias(), collection).block();
    }

    /** A release over a collection of its own. */
    LiveRelease release(String number, Optional<UserTower> tower) {
        String collection = "movies_" + number;
        load(collection);
        return new LiveRelease(
                number,
                store.open(collection).blockOptional().orElseThrow(),
                tower,
                Optional.empty(),
                guards,
                CACHE,
                withdrawn);
    }
}

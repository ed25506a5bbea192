package marquee.backend.fatigue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.InvalidProtocolBufferException;
import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleMaps;
import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import marquee.backend.asof.AsOf;
import marquee.backend.guards.Unavailable;
import marquee.backend.postgres.DatabaseGuard;
import marquee.events.machines.PassedOver;
import marquee.ranking.rules.Fatigue;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What fades from people's lists ({@link Fatigue}), by the loop's count of what they were shown and passed over. It is a
 * minute behind at most, which nobody sees, since a sitting counts only when it is over. While the database is away nothing
 * fades, but for what was read in that minute. Thread-safe; nothing here blocks.
 */
@Component
public final class Fading {

    private static final long MOVIES_IN_MEMORY = 500_000;

    /** One person weighs so many more. */
    private static final int PERSON = 10;

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final Clock clock;
    private final Cache<Long, Map<Long, long[]>> known;

    Fading(DatabaseClient database, DatabaseGuard guard, FatigueProperties properties, Clock clock) {
        this.database = database;
        this.guard = guard;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumWeight(MOVIES_IN_MEMORY)
                .weigher((Long id, Map<Long, long[]> passed) -> PERSON + passed.size())
                .expireAfterWrite(properties.keptFor())
                .build();
    }

    /** What is taken from the likelihood of each movie that fades, by id, as a logarithm; 0 of all others. */
    public Mono<Long2DoubleMap> of(long userId) {
        return AsOf.current().flatMap(then -> then.map(Fading::repeated).orElseGet(() -> now(userId)));
    }

    /** Forgets whatever this person passed over. */
    public void forget(long userId) {
        known.invalidate(userId);
    }

    private static Mono<Long2DoubleMap> repeated(AsOf then) {
        return Mono.just(new Long2DoubleOpenHashMap(then.fades()));
    }

    private Mono<Long2DoubleMap> now(long userId) {
        return Mono.fromSupplier(() -> Optional.ofNullable(known.getIfPresent(userId)))
                .flatMap(passed -> passed.map(Mono::just).orElseGet(() -> guard.read(read(userId))))
                .map(passed -> fading(passed, clock.instant()))
                .onErrorResume(Unavailable::is, away -> Mono.just(Long2DoubleMaps.EMPTY_MAP));
    }

    private Mono<Map<Long, long[]>> read(long userId) {
        return database.sql("SELECT state FROM machine_states WHERE machine = :machine AND key = :person")
                .bind("machine", PassedOver.NAME)
                .bind("person", Long.toString(userId))
                .mapValue(byte[].class)
                .one()
                .map(Fading::told)
                .defaultIfEmpty(Map.of())
                .doOnNext(passed -> known.put(userId, passed));
    }

    private static Map<Long, long[]> told(byte[] state) {
        try {
            return PassedOver.told(state);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a state that is none", e);
        }
    }

    private static Long2DoubleMap fading(Map<Long, long[]> passed, Instant now) {
        if (passed.isEmpty()) {
            return Long2DoubleMaps.EMPTY_MAP;
        }
        var fading = new Long2DoubleOpenHashMap();
        passed.forEach((movie, shown) -> {
            double taken = Fatigue.SERVED.fading(shown, now);
            if (taken > 0) {
                fading.put(movie.longValue(), taken);
            }
        });
        return fading;
    }
}

package marquee.backend.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import marquee.backend.guards.Unavailable;
import marquee.towers.UserHistory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where the movies like a movie lie: where the tower puts somebody who loved just this one, time and again, drawn a
 * little towards the movie's own place. The towers are trained to bring a person near their next movies, not movies near
 * each other, so the place alone says less; it is all there is for a movie that nobody had rated at training, and when
 * the tower is down. Thread-safe; nothing here blocks.
 */
@Component
public final class ItemQuery {

    private static final float LOVED = 5;
    private static final float OWN_PLACE = 0.3f;

    /** A tower offers what everybody likes to people of whom it knows little; of this one it knows enough. */
    private static final int TIMES = 64;

    private static final int KEPT = 10_000;
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final Clock clock;
    private final Cache<Key, UserEmbedding> known =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    ItemQuery(Clock clock) {
        this.clock = clock;
    }

    /**
     * The point to search around.
     *
     * @return empty when the index does not hold the movie; an error when the index is down
     */
    public Mono<UserEmbedding> of(long movieId, LiveRelease live) {
        var key = new Key(movieId, live.contents());
        return Mono.justOrEmpty(known.getIfPresent(key))
                .switchIfEmpty(Mono.defer(() -> live.vectors(List.of(movieId))
                        .flatMap(vectors -> Mono.justOrEmpty(vectors.get(movieId)))
                        .flatMap(own -> live.knows(movieId)
                                ? loved(movieId, own, live)
                                : Mono.just(ownPlace(own, clock.instant(), false)))
                        .doOnNext(point -> {
                            if (!point.degraded()) {
                                known.put(key, point);
                            }
                        })));
    }

    private Mono<UserEmbedding> loved(long movieId, float[] own, LiveRelease live) {
        var now = clock.instant();
        var again = Collections.nCopies(TIMES, new UserHistory.Rated(movieId, LOVED, now));
        var history = new UserHistory(OptionalLong.empty(), again, now);
        return live.embed(history)
                .map(vector -> new UserEmbedding(between(vector, own), UserEmbedding.Source.TOWER, now, false))
                .onErrorResume(Unavailable::is, away -> Mono.just(ownPlace(own, now, true)));
    }

    private static UserEmbedding ownPlace(float[] own, Instant at, boolean degraded) {
        return new UserEmbedding(between(new float[own.length], own), UserEmbedding.Source.FORMULA, at, degraded);
    }

    private static float[] between(float[] vector, float[] own) {
        float[] sum = new float[vector.length];
        double norm = 0;
        for (int i = 0; i < sum.length; i++) {
            sum[i] = vector[i] + OWN_PLACE * own[i];
            norm += (double) sum[i] * sum[i];
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= (float) Math.sqrt(norm);
        }
        return sum;
    }

    private record Key(long movieId, String collection) {}
}

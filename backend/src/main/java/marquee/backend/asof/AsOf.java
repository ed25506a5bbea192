package marquee.backend.asof;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * What an answer that is computed anew takes from the one it repeats, instead of the clock and the database. It goes with the
 * request (Reactor's context), so that the stages do not know of it: whoever would ask the clock or the loop asks here first.
 *
 * @param embedded as of when the person's vector is computed
 * @param fades what is taken from movies that they were shown and passed over, as logarithms
 */
public record AsOf(Instant embedded, Map<Long, Double> fades) {

    /** What the request at hand repeats; empty for all that answer somebody now. */
    public static Mono<Optional<AsOf>> current() {
        return Mono.deferContextual(context -> Mono.just(context.getOrEmpty(AsOf.class)));
    }

    /** The same work as of then. */
    public <T> Mono<T> of(Mono<T> work) {
        return work.contextWrite(context -> context.put(AsOf.class, this));
    }
}

package marquee.backend.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import marquee.backend.crowd.PopularityWatch;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Has what orders movies by what people think of them read anew when the catalogue has changed: new movies stand in the
 * orders of everybody, gone ones do not. That reads and sorts the whole catalogue, so it is done once for many changes that
 * come one after the other, and not at the start, when it is read anyway. Of one thread alone.
 */
@Component
final class PopularityRefresh {

    /** From the end of one to the next. */
    static final Duration PAUSE = Duration.ofSeconds(3);

    private final PopularityWatch popularity;
    private final Clock clock;
    private OptionalLong ordered = OptionalLong.empty();
    private Instant next = Instant.MIN;

    PopularityRefresh(PopularityWatch popularity, @Qualifier("machine") Clock clock) {
        this.popularity = popularity;
        this.clock = clock;
    }

    /**
     * Reads the orders anew if it is their turn; for whoever calls again and again.
     *
     * @param version of the catalogue that they should know
     * @param own the thread for it
     */
    Mono<Void> towards(long version, Scheduler own) {
        return Mono.defer(() -> ordered.isEmpty() ? first(version, own) : further(version, own))
                .subscribeOn(own);
    }

    private Mono<Void> first(long version, Scheduler own) {
        return popularity
                .whenRead()
                .publishOn(own)
                .doOnNext(read -> ordered = OptionalLong.of(version))
                .then();
    }

    private Mono<Void> further(long version, Scheduler own) {
        if (ordered.getAsLong() == version || clock.instant().isBefore(next)) {
            return Mono.empty();
        }
        return popularity.run(own).then(Mono.fromRunnable(() -> {
            ordered = OptionalLong.of(version);
            next = clock.instant().plus(PAUSE);
        }));
    }
}

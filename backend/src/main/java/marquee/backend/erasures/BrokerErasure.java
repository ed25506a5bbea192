package marquee.backend.erasures;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import marquee.events.kafka.Topic;
import marquee.registry.erasures.ErasedStore;
import marquee.registry.erasures.Erasure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The broker's topics. A broker removes no single record: those that are kept by person get a tombstone by the stream and are
 * compacted, all others are gone when their topic's time is over.
 */
@Component
@ConditionalOnProperty("marquee.kafka.servers")
final class BrokerErasure implements StoreErasure {

    private final Clock clock;

    BrokerErasure(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ErasedStore store() {
        return ErasedStore.BROKER;
    }

    @Override
    public Optional<String> erase(Erasure erasure, long person) {
        Instant gone = erasure.askedAt().plus(Topic.forgetsPeopleWithin());
        return clock.instant().isBefore(gone)
                ? Optional.of("topics keep records until " + gone.truncatedTo(ChronoUnit.SECONDS))
                : Optional.empty();
    }
}

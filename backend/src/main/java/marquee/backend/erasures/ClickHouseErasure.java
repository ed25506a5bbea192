package marquee.backend.erasures;

import java.util.Optional;
import marquee.backend.loop.LearningEvents;
import marquee.events.store.InteractionStore;
import marquee.registry.erasures.ErasedStore;
import marquee.registry.erasures.Erasure;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Events in ClickHouse, where they are copied or written by a stream: both remove them as they hear of the erasure. */
@Component
@ConditionalOnProperty("marquee.clickhouse.url")
final class ClickHouseErasure implements StoreErasure {

    private final LearningEvents events;

    ClickHouseErasure(LearningEvents events) {
        this.events = events;
    }

    @Override
    public ErasedStore store() {
        return ErasedStore.CLICKHOUSE;
    }

    @Override
    public Optional<String> erase(Erasure erasure, long person) {
        try (InteractionStore store = events.open()) {
            InteractionStore.Trace left = store.trace(person);
            if (left.isErased() && left.events() > 0) {
                store.erase(person);
            }
            return left.isClean()
                    ? Optional.empty()
                    : Optional.of(left.isErased() ? "rows are being removed" : "it has not heard of it yet");
        }
    }
}

package marquee.backend.erasures;

import java.util.Optional;
import marquee.database.Postgres;
import marquee.events.postgres.ErasedEvents;
import marquee.registry.erasures.ErasedStore;
import marquee.registry.erasures.Erasure;
import org.springframework.stereotype.Component;

/** What people did, and what became of it, in the database: the loop removes it as it handles that somebody was erased. */
@Component
final class EventsErasure implements StoreErasure {

    private final ErasedEvents events;

    EventsErasure(Postgres postgres) {
        this.events = new ErasedEvents(postgres);
    }

    @Override
    public ErasedStore store() {
        return ErasedStore.EVENTS;
    }

    @Override
    public Optional<String> erase(Erasure erasure, long person) {
        return switch (events.erase(erasure.id(), person)) {
            case WAITS -> Optional.of("the loop has not handled it yet");
            case LEFT -> Optional.of("rows that came late are being removed");
            case CLEAN -> Optional.empty();
        };
    }
}

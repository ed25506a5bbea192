package marquee.backend.erasures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import marquee.registry.erasures.ErasedStore;
import marquee.registry.erasures.Erasure;
import org.springframework.stereotype.Component;

/** What services remember: each forgets it by itself at its next look, so that some looks later all have. */
@Component
final class MemoryErasure implements StoreErasure {

    private final PersonMemory memory;
    private final ErasuresProperties properties;
    private final Clock clock;

    MemoryErasure(PersonMemory memory, ErasuresProperties properties, Clock clock) {
        this.memory = memory;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public ErasedStore store() {
        return ErasedStore.MEMORY;
    }

    @Override
    public Optional<String> erase(Erasure erasure, long person) {
        memory.forget(person);
        Duration everybody = properties.everyServiceLooksWithin();
        Instant all = erasure.askedAt().plus(everybody);
        return clock.instant().isBefore(all)
                ? Optional.of("every service forgets within " + everybody.toSeconds() + " seconds")
                : Optional.empty();
    }
}

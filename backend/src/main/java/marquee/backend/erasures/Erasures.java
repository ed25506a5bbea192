package marquee.backend.erasures;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import marquee.backend.outbox.Outbox;
import marquee.events.Action;
import marquee.events.Event;
import marquee.registry.erasures.ErasedStore;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes who is to be forgotten. Thread-safe; nothing here blocks. */
@Component
public final class Erasures {

    private static final String BEGIN = """
            WITH asked AS (
                INSERT INTO erasures (id, person_id, asked_at) VALUES (:id, :person, :at)
            )
            INSERT INTO erasure_stores (erasure, store, state, at)
            SELECT :id, store, CASE WHEN store = :first THEN 'done' ELSE 'pending' END, :at FROM unnest(:stores) AS store
            """;

    private final DatabaseClient database;
    private final Outbox outbox;
    private final PersonMemory memory;
    private final Clock clock;
    private final String[] stores;

    Erasures(
            DatabaseClient database,
            Outbox outbox,
            PersonMemory memory,
            Clock clock,
            List<StoreErasure> whereServicesLook) {
        this.database = database;
        this.outbox = outbox;
        this.memory = memory;
        this.clock = clock;
        this.stores =
                everywhere(whereServicesLook).stream().map(ErasedStore::word).toArray(String[]::new);
    }

    /** The pipeline, which trains releases, looks after what training made. */
    private static Set<ErasedStore> everywhere(List<StoreErasure> whereServicesLook) {
        Set<ErasedStore> all = EnumSet.of(ErasedStore.DATABASE, ErasedStore.HISTORIES, ErasedStore.RELEASES);
        whereServicesLook.forEach(erasure -> all.add(erasure.store()));
        return all;
    }

    /**
     * Begins to forget somebody, within the transaction that has locked them and deletes their rows; the event that tells of
     * it has the erasure's id.
     *
     * @return the erasure's id
     */
    public Mono<UUID> begin(long person) {
        return Mono.defer(() -> {
            UUID id = UUID.randomUUID();
            Instant now = clock.instant();
            return database.sql(BEGIN)
                    .bind("id", id)
                    .bind("person", person)
                    .bind("at", now)
                    .bind("first", ErasedStore.DATABASE.word())
                    .bind("stores", stores)
                    .then()
                    .then(outbox.append(new Event(id, OptionalLong.of(person), now, new Action.Erased())))
                    .thenReturn(id);
        });
    }

    /** Whether somebody was erased. */
    public Mono<Boolean> isErased(long person) {
        return database.sql("SELECT id FROM deleted_users WHERE id = :id")
                .bind("id", person)
                .mapValue(Long.class)
                .one()
                .hasElement();
    }

    /** Forgets what this service remembers of them; others look by themselves. */
    public void forgetHere(long person) {
        memory.forget(person);
    }
}

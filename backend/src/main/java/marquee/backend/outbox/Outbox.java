package marquee.backend.outbox;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Takes events within the transaction of the change that they tell of. Thread-safe; nothing here blocks. */
@Component
public final class Outbox {

    /** What is no change of anything else is refused while so many wait: weeks of a small service, minutes of a large one. */
    private static final int MOST = 2_000_000;

    private final DatabaseClient database;
    private final Clock clock;

    Outbox(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The same for one event. */
    public Mono<Void> append(Event event) {
        return append(List.of(event));
    }

    /**
     * Writes events, one after the other. They are there once the transaction has committed.
     *
     * @return fails with {@link IllegalStateException} where no transaction is under way
     */
    public Mono<Void> append(List<Event> events) {
        return events.isEmpty()
                ? Mono.empty()
                : TransactionSynchronizationManager.forCurrentTransaction()
                        .onErrorMap(
                                NoTransactionException.class,
                                none -> new IllegalStateException("events want the transaction of their change", none))
                        .then(insert(events));
    }

    /**
     * Completes while the outbox may grow; to be asked before events are taken that can be refused.
     *
     * @return fails with 503 while too many wait
     */
    public Mono<Void> requireRoom() {
        return database.sql("SELECT coalesce(max(place) - min(place), 0) FROM outbox")
                .mapValue(Long.class)
                .one()
                .filter(waiting -> waiting >= MOST)
                .flatMap(full -> Mono.error(OutboxFullException::new));
    }

    private Mono<Void> insert(List<Event> events) {
        var encoder = Base64.getEncoder();
        return database.sql("""
                        INSERT INTO outbox (event_id, written_at, event)
                        SELECT id, :now, decode(event, 'base64')
                        FROM unnest(:ids, :events) WITH ORDINALITY AS given (id, event, place)
                        ORDER BY place
                        """)
                .bind("now", clock.instant())
                .bind("ids", events.stream().map(Event::id).toArray(UUID[]::new))
                .bind(
                        "events",
                        events.stream()
                                .map(event -> encoder.encodeToString(EventCodec.encode(event)))
                                .toArray(String[]::new))
                .then();
    }
}

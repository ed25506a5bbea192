package marquee.backend.interactions;

import java.util.List;
import marquee.backend.outbox.Outbox;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.ratings.UnknownUserException;
import marquee.events.Event;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Takes events that are told of by others: what is acknowledged is stored, with whatever it changes. Thread-safe; nothing here
 * blocks.
 */
@Component
final class ClientEvents {

    private static final String REPEAT =
            "Repeat the request with the same event ids: however often it comes, each event counts once.";

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final TransactionalOperator transaction;
    private final EventChanges changes;
    private final Outbox outbox;

    ClientEvents(
            DatabaseClient database,
            DatabaseGuard guard,
            TransactionalOperator transaction,
            EventChanges changes,
            Outbox outbox) {
        this.database = database;
        this.guard = guard;
        this.transaction = transaction;
        this.changes = changes;
        this.outbox = outbox;
    }

    /**
     * Stores all of them or none.
     *
     * @return fails with {@link UnknownUserException} for a person who is not there, with 404 for a movie that
     *     was rated and is not, and with 503 while more events wait than the service lets wait
     */
    Mono<Void> take(List<Event> events) {
        return outbox.requireRoom()
                .then(changes.lock(events))
                .then(requirePeople(events))
                .then(changes.apply(events))
                .then(outbox.append(events))
                .as(transaction::transactional)
                .as(change -> guard.change(change, REPEAT));
    }

    private Mono<Void> requirePeople(List<Event> events) {
        var people = events.stream()
                .flatMap(event -> event.personId().stream().boxed())
                .distinct()
                .toArray(Long[]::new);
        return people.length == 0
                ? Mono.empty()
                : database.sql("""
                                SELECT id FROM unnest(:ids) AS given (id)
                                WHERE NOT EXISTS (SELECT FROM users WHERE users.id = given.id) LIMIT 1
                                """)
                        .bind("ids", people)
                        .mapValue(Long.class)
                        .one()
                        .flatMap(unknown -> Mono.error(() -> new UnknownUserException(unknown)));
    }
}

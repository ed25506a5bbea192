package marquee.backend.interactions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import marquee.backend.postgres.HourlyExpiry;
import marquee.backend.postgres.TimedTransactions;
import marquee.backend.ratings.Ratings;
import marquee.events.Event;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Which events came before, of those that change something: kept until what comes again is refused for its age. Thread-safe;
 * nothing here blocks.
 */
@Component
final class ToldChanges extends HourlyExpiry {

    private static final Duration KEPT_FOR = Ratings.TOLD_WITHIN.plusDays(1);

    /** In one order, so that nobody waits in a circle. */
    private static final String REMEMBER = """
            INSERT INTO told_changes (event_id, told_at)
            SELECT DISTINCT id, :now::timestamptz FROM unnest(:ids) AS given (id)
            WHERE NOT EXISTS (SELECT FROM events WHERE events.event_id = given.id)
            ORDER BY id
            ON CONFLICT DO NOTHING
            RETURNING event_id
            """;

    private final DatabaseClient database;
    private final Clock clock;

    ToldChanges(DatabaseClient database, TimedTransactions transactions, Clock clock) {
        super("told changes", transactions);
        this.database = database;
        this.clock = clock;
    }

    /** Of some events those whose ids never came, each once; remembers them, within the transaction that takes them. */
    Mono<List<Event>> firstTold(List<Event> events) {
        return database.sql(REMEMBER)
                .bind("now", clock.instant())
                .bind("ids", events.stream().map(Event::id).toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all()
                .collect(Collectors.toSet())
                .map(fresh -> eachOnce(events, fresh));
    }

    private static List<Event> eachOnce(List<Event> events, Set<UUID> fresh) {
        return events.stream().filter(event -> fresh.remove(event.id())).toList();
    }

    @Override
    protected Mono<Void> forgetExpired() {
        return database.sql("DELETE FROM told_changes WHERE told_at < :oldest")
                .bind("oldest", clock.instant().minus(KEPT_FOR))
                .then();
    }
}

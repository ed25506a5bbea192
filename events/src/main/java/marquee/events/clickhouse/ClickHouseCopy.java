package marquee.events.clickhouse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import marquee.database.Postgres;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.postgres.HandledEvents;
import marquee.events.postgres.HandledEvents.Follower;
import marquee.events.postgres.HandledEvents.Handed;
import marquee.events.postgres.HandledEvents.Source;
import marquee.events.postgres.HandledEvents.Turn;
import marquee.events.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Copies what was handled in PostgreSQL to ClickHouse, batch by batch, in its order. ClickHouse itself remembers up to which
 * place it has them: killed between the two, a batch is copied again, which changes nothing. What somebody who was erased
 * leaves behind is dropped there too. Blocking; not thread-safe.
 */
public final class ClickHouseCopy implements AutoCloseable {

    /** Events in a batch, at most. */
    public static final int BATCH = 10_000;

    private final HandledEvents events;
    private final ClickHouse server;
    private @Nullable ClickHouseInteractionStore store;
    private long known;

    /** Reaches the servers when it is needed. */
    public ClickHouseCopy(Postgres postgres, ClickHouse server) {
        this.events = new HandledEvents(postgres);
        this.server = server;
    }

    /**
     * Makes the ClickHouse database that of this PostgreSQL database, if it has people already.
     *
     * @throws StoreException when it is another's, or either does not answer
     */
    public void claim() {
        events.source().ifPresent(source -> new EventOwner(opened().http()).claim(source));
    }

    /**
     * Copies one batch, unless another process is at it.
     *
     * @throws StoreException when either does not answer, or the ClickHouse database is another's
     */
    public Handed copy() {
        return events.newest() == known ? new Handed(0, 0, Optional.of(known), 0) : copy(Turn.SKIP);
    }

    /** Copies all there is by now, waiting for others who are at it; the same failures. */
    public void copyAll() {
        long newest = events.newest();
        Handed handed;
        do {
            handed = copy(Turn.AWAIT);
        } while (handed.isFurther() && known < newest);
    }

    private Handed copy(Turn turn) {
        Handed handed = events.handOn(new IntoClickHouse(opened()), BATCH, turn);
        handed.place().ifPresent(place -> known = place);
        return handed;
    }

    private ClickHouseInteractionStore opened() {
        ClickHouseInteractionStore open = store;
        if (open == null) {
            open = ClickHouseInteractionStore.open(server);
            store = open;
        }
        return open;
    }

    @Override
    public void close() {
        ClickHouseInteractionStore open = store;
        store = null;
        if (open != null) {
            open.close();
        }
    }

    /** Appends, then erases, then remembers. */
    private record IntoClickHouse(ClickHouseInteractionStore store) implements Follower {

        @Override
        public long position(Source source) {
            new EventOwner(store.http()).claim(source);
            return store.http().rows("SELECT place FROM copied FINAL WHERE source = " + quoted(source.id())).stream()
                    .mapToLong(row -> Long.parseLong(row.getFirst()))
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public boolean has(Event event) {
            return !store.http()
                    .rows("SELECT 1 FROM events WHERE type = '" + event.type().tag() + "' AND event_id = "
                            + quoted(event.id()) + " LIMIT 1")
                    .isEmpty();
        }

        @Override
        public void take(Source source, List<Event> events, long place) {
            store.append(events);
            store.beginToErase(events.stream()
                    .filter(event -> event.action() instanceof Action.Erased)
                    .map(event -> event.personId().orElseThrow())
                    .toList());
            store.http()
                    .execute("INSERT INTO copied (source, place) VALUES (" + quoted(source.id()) + ", " + place + ")");
        }

        private static String quoted(UUID id) {
            return "'" + id + "'";
        }
    }
}

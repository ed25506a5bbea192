package marquee.events.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import marquee.database.Postgres;
import marquee.events.machines.Machine;
import marquee.events.postgres.OutboxTable.Waiting;
import marquee.events.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox, batch by batch, each in one transaction: an event leaves the outbox, is in the store, and counts in
 * every sum, or none of these. Of several relays on one database one works at a time, so that events are handled in their
 * order. Blocking; not thread-safe.
 */
public final class OutboxRelay implements AutoCloseable {

    /** Events in a batch, at most. */
    public static final int BATCH = 5_000;

    private final Postgres postgres;
    private final Batch batch;
    private @Nullable Connection connection;
    private Instant newest = Instant.EPOCH;

    /** Over a database whose tables are up to date; connects when it is needed. */
    public OutboxRelay(Postgres postgres) {
        this(postgres, Machine.all());
    }

    OutboxRelay(Postgres postgres, List<Machine<?>> machines) {
        this(postgres, (open, newest) -> new EventBatch(open, machines, newest).handle(BATCH));
    }

    private OutboxRelay(Postgres postgres, Batch batch) {
        this.postgres = postgres;
        this.batch = batch;
    }

    /** The same, but that events are handled elsewhere: they leave the outbox once the outlet has delivered them. */
    public static OutboxRelay into(Outlet outlet, Postgres postgres) {
        return new OutboxRelay(postgres, (open, newest) -> {
            var outbox = new OutboxTable(open);
            List<Waiting> waiting = outbox.first(BATCH);
            if (waiting.isEmpty()) {
                return Relayed.NOTHING;
            }
            int buried = outlet.deliver(waiting.stream().map(Waiting::bytes).toList());
            outbox.delete(waiting);
            return new Relayed(waiting.size(), waiting.size() - buried, buried, 0, newest);
        });
    }

    /**
     * Handles one batch.
     *
     * @return what it came to; nothing when nothing waits, or when another relay is at work
     * @throws StoreException when the database does not answer; the next call connects anew
     */
    public Relayed relay() {
        Relayed done = inTransaction(
                "Events could not be handled",
                open -> new RelayLock(open).attempt() ? batch.handle(open, newest) : Relayed.NOTHING);
        newest = done.newest().isAfter(newest) ? done.newest() : newest;
        return done;
    }

    /**
     * How much waits, and for how long.
     *
     * @throws StoreException when the database does not answer; the next call connects anew
     */
    public Backlog backlog() {
        return inTransaction("It could not be read what waits", Backlog::read);
    }

    /** Whatever fails, nothing of it is left for the next transaction to commit. */
    private <T> T inTransaction(String failure, Work<T> work) {
        boolean isDone = false;
        try {
            Connection open = connected();
            T result = work.on(open);
            open.commit();
            isDone = true;
            return result;
        } catch (SQLException e) {
            throw new StoreException(failure + " in " + postgres + ": " + e.getMessage(), e);
        } finally {
            if (!isDone) {
                close();
            }
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = Connections.open(postgres);
            connection = open;
        }
        return open;
    }

    /** Leaves the database; what was under way is undone. */
    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException alreadyGone) {
                return;
            }
        }
    }

    /** What is done with the first that wait, within a transaction. */
    @FunctionalInterface
    private interface Batch {
        Relayed handle(Connection open, Instant newest) throws SQLException;
    }

    /** Work within a transaction. */
    @FunctionalInterface
    private interface Work<T> {
        T on(Connection open) throws SQLException;
    }
}

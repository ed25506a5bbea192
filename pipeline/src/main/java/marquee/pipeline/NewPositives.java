package marquee.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import marquee.pipeline.runs.PipelineDatabase;

/** Counts the positives among the events after a place; each event is read once. For one thread. */
final class NewPositives {

    /** Of one look; what is left is for the next. */
    private static final int MOST_ROWS = 50_000;

    private static final int ROWS_AT_ONCE = 1_000;

    private final PipelineDatabase database;
    private long base = -1;
    private long seen;
    private long positives;

    NewPositives(PipelineDatabase database) {
        this.database = database;
    }

    /** How many there are after this place, as far as they were read; blocking. */
    long after(long place) {
        if (place != base) {
            base = place;
            seen = place;
            positives = 0;
        }
        return database.does(this::readOn);
    }

    private long readOn(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT place, event FROM events WHERE place > ? AND type = 'rated' ORDER BY place LIMIT ?")) {
            query.setFetchSize(ROWS_AT_ONCE);
            query.setLong(1, seen);
            query.setInt(2, MOST_ROWS);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    seen = rows.getLong(1);
                    positives += isPositive(rows.getBytes(2)) ? 1 : 0;
                }
            }
        }
        return positives;
    }

    /** One that cannot be read is none; whoever learns from it says so. */
    private static boolean isPositive(byte[] bytes) {
        try {
            Event event = EventCodec.decode(bytes);
            return event.action() instanceof Action.Rated rated && rated.stars().isPositive();
        } catch (UnreadableEventException e) {
            return false;
        }
    }
}

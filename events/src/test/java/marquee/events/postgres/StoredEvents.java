package marquee.events.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.Event;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;

/** What the table of events has. */
public final class StoredEvents {

    private StoredEvents() {}

    /** All of them, in their order. */
    public static List<Event> of(Postgres postgres) throws SQLException, UnreadableEventException {
        List<Event> events = new ArrayList<>();
        try (var connection = TestDatabase.connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT event FROM events ORDER BY place")) {
            while (rows.next()) {
                events.add(EventCodec.decode(rows.getBytes(1)));
            }
        }
        return events;
    }
}

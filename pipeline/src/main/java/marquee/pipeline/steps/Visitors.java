package marquee.pipeline.steps;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import marquee.pipeline.runs.PipelineDatabase;

/** How many people came lately. */
public final class Visitors {

    private static final Duration LATELY = Duration.ofDays(1);

    private final PipelineDatabase database;
    private final InstantSource clock;

    /** @param clock the service's, by which people do what they do */
    public Visitors(PipelineDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Within the last day; blocking. */
    public long lately() {
        return database.does(connection -> {
            try (var query = connection.prepareStatement(
                    "SELECT count(DISTINCT person_id) FROM events WHERE at > ? AND type <> 'erased'")) {
                query.setTimestamp(1, Timestamp.from(clock.instant().minus(LATELY)));
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}

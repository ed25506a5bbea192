package marquee.backend.experiments.results;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who came to the service lately. Thread-safe; nothing here blocks. */
@Component
class NewPeople {

    /** Of more the latest; 16 bytes each. */
    private static final int MOST = 1_000_000;

    private final DatabaseClient database;

    NewPeople(DatabaseClient database) {
        this.database = database;
    }

    /** Since a time by the database's clock. */
    Mono<LongSet> since(Instant time) {
        return database.sql("SELECT id FROM users WHERE created_at >= :time ORDER BY id DESC LIMIT :most")
                .bind("time", time.atOffset(ZoneOffset.UTC))
                .bind("most", MOST)
                .mapValue(Long.class)
                .all()
                .collect(LongOpenHashSet::new, (all, id) -> all.add(id.longValue()));
    }
}

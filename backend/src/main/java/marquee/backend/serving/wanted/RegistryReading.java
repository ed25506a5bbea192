package marquee.backend.serving.wanted;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads from the registry what is in service; empty where no release is live. Thread-safe; nothing here blocks. */
@Component
class RegistryReading {

    private static final String LIVE = """
            SELECT live.collections AS live, coalesce(earlier.collections, '{}') AS earlier
            FROM releases live LEFT JOIN releases earlier ON earlier.id = live.replaced
            WHERE live.state = 'live'
            """;

    private final DatabaseClient database;

    RegistryReading(DatabaseClient database) {
        this.database = database;
    }

    /** Fails when the database is away. */
    Mono<Optional<Registered>> read() {
        return database.sql(LIVE)
                .map(RegistryReading::registered)
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static Registered registered(Readable row) {
        return new Registered(names(row, "live"), names(row, "earlier"));
    }

    private static List<String> names(Readable row, String column) {
        return Optional.ofNullable(row.get(column, String[].class))
                .map(List::of)
                .orElse(List.of());
    }
}

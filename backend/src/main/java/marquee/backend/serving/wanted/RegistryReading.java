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

    private static final String IN_SERVICE = """
            SELECT live.collections AS live, coalesce(earlier.collections, '{}') AS earlier,
                   canary.number AS canary_release,
                   coalesce((SELECT shares[step + 1] FROM canaries WHERE release = canary.id ORDER BY id DESC LIMIT 1), 0)
                       AS canary_percent,
                   ARRAY(SELECT unnest(tried.collections) FROM releases tried WHERE tried.removed_at IS NULL
                         AND (tried.state = 'canary' OR tried.number IN
                              (SELECT unnest(experiments.releases) FROM experiments WHERE stopped_at IS NULL))) AS tried,
                   ARRAY(SELECT definition FROM experiments WHERE stopped_at IS NULL ORDER BY id) AS experiments
            FROM releases live LEFT JOIN releases earlier ON earlier.id = live.replaced
            LEFT JOIN releases canary ON canary.state = 'canary'
            WHERE live.state = 'live'
            """;

    private final DatabaseClient database;
    private final KnownDefinitions definitions = new KnownDefinitions();

    RegistryReading(DatabaseClient database) {
        this.database = database;
    }

    /** Fails when the database is away. */
    Mono<Optional<Registered>> read() {
        return database.sql(IN_SERVICE)
                .map(this::registered)
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Registered registered(Readable row) {
        return new Registered(
                texts(row, "live"),
                texts(row, "earlier"),
                texts(row, "tried"),
                definitions.trials(texts(row, "experiments"), share(row)));
    }

    private static Optional<CanaryShare> share(Readable row) {
        int percent =
                Optional.ofNullable(row.get("canary_percent", Integer.class)).orElse(0);
        return Optional.ofNullable(row.get("canary_release", String.class))
                .map(release -> new CanaryShare(release, percent));
    }

    private static List<String> texts(Readable row, String column) {
        return Optional.ofNullable(row.get(column, String[].class))
                .map(List::of)
                .orElse(List.of());
    }
}

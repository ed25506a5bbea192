package marquee.backend.recommendations.explain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marquee.backend.guards.Unavailable;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The subjects of movies, of the data set and of TMDB: read in one query and kept for a while. Thread-safe. */
@Component
final class MovieSubjects {

    private static final int KEPT = 100_000;

    /** TMDB's answers come by and by. */
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private static final String NAMES = """
            SELECT m.tmdb_id, m.tags || m.keywords || m.people || coalesce(t.keywords || t.people, '{}') AS names
            FROM movies m LEFT JOIN tmdb_movies t USING (tmdb_id)
            WHERE m.tmdb_id = ANY(:ids)
            """;

    private final Cache<Long, Subjects> known =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    private final DatabaseClient database;
    private final DatabaseGuard guard;

    MovieSubjects(DatabaseClient database, DatabaseGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /** By id; while the database is away, of those that are remembered. */
    Mono<Map<Long, Subjects>> of(Collection<Long> ids) {
        var found = new HashMap<>(known.getAllPresent(ids));
        var missing =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        return missing.isEmpty()
                ? Mono.just(found)
                : guard.read(read(missing))
                        .<Map<Long, Subjects>>map(read -> {
                            known.putAll(read);
                            found.putAll(read);
                            return found;
                        })
                        .onErrorResume(Unavailable::is, away -> Mono.just(found));
    }

    private Mono<Map<Long, Subjects>> read(List<Long> ids) {
        return database.sql(NAMES)
                .bind("ids", ids.toArray(Long[]::new))
                .map(row -> Map.entry(Objects.requireNonNull(row.get("tmdb_id", Long.class)), subjects(row)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Subjects subjects(Readable row) {
        return Subjects.of(List.of(Objects.requireNonNull(row.get("names", String[].class))));
    }
}

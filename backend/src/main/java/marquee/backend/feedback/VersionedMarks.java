package marquee.backend.feedback;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import marquee.backend.guards.Unavailable;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.ratings.History;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What people said of movies beside rating them, as of a version of theirs: read anew when the version has moved, whichever
 * backend moved it. While the database is away, what is remembered has to do. Thread-safe; nothing here blocks.
 */
@Component
public final class VersionedMarks {

    private static final long MARKS_IN_MEMORY = 500_000;

    /** One person's marks weigh so many more. */
    private static final int PERSON = 10;

    private final DatabaseClient database;
    private final DatabaseGuard guard;
    private final Cache<Long, PersonMarks> known = Caffeine.newBuilder()
            .maximumWeight(MARKS_IN_MEMORY)
            .weigher((Long id, PersonMarks marks) -> PERSON + marks.size())
            .build();

    VersionedMarks(DatabaseClient database, DatabaseGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /** What somebody with this history has said, at least as new as it; never fails for want of a database. */
    public Mono<PersonMarks> of(History history) {
        return Mono.defer(() -> {
            var marks = known.getIfPresent(history.userId());
            if (marks != null && (!history.isCurrent() || marks.version() == history.version())) {
                return Mono.just(marks);
            }
            return history.isCurrent()
                    ? guard.read(read(history)).onErrorResume(Unavailable::is, away -> remembered(history))
                    : remembered(history);
        });
    }

    /** Forgets whatever this person has said. */
    public void forget(long userId) {
        known.invalidate(userId);
    }

    private Mono<PersonMarks> remembered(History history) {
        return Mono.just(
                Optional.ofNullable(known.getIfPresent(history.userId())).orElse(PersonMarks.NONE));
    }

    private Mono<PersonMarks> read(History history) {
        return database.sql("""
                        SELECT tmdb_id, kind FROM standing_marks WHERE user_id = :user
                        ORDER BY marked_at DESC, tmdb_id DESC
                        """)
                .bind("user", history.userId())
                .map(VersionedMarks::told)
                .all()
                .collect(groupingBy(Told::kind, mapping(Told::movieId, toList())))
                .map(byKind -> marks(history.version(), byKind))
                .doOnNext(read -> known.put(history.userId(), read));
    }

    private static PersonMarks marks(long version, Map<String, List<Long>> byKind) {
        return new PersonMarks(
                version,
                PersonMarks.inOrder(byKind.getOrDefault(MarkKind.NOT_INTERESTED.word(), List.of())),
                PersonMarks.inOrder(byKind.getOrDefault(MarkKind.SEEN.word(), List.of())),
                PersonMarks.inOrder(byKind.getOrDefault(MarkKind.WATCHLIST.word(), List.of())));
    }

    private static Told told(Readable row) {
        return new Told(
                Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                Objects.requireNonNull(row.get("kind", String.class)));
    }

    private record Told(long movieId, String kind) {}
}

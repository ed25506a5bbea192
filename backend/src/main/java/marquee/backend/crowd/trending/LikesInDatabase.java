package marquee.backend.crowd.trending;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import marquee.backend.crowd.Popularity.Ranked;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** As the handlers in this process add it up, in the table {@code trending}. */
final class LikesInDatabase implements RecentLikes {

    private final DatabaseClient database;

    LikesInDatabase(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<Ranked>> most(Instant now) {
        return database.sql("""
                        SELECT tmdb_id, least(weight / weight_of_like(:now), 1e9)::double precision AS likes
                        FROM trending JOIN movies USING (tmdb_id)
                        WHERE weight > 0 ORDER BY weight DESC, tmdb_id LIMIT :most
                        """)
                .bind("now", now)
                .bind("most", MOST)
                .map(row -> new Ranked(
                        Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                        Objects.requireNonNull(row.get("likes", Double.class))))
                .all()
                .collectList();
    }
}

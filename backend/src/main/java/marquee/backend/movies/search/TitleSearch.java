package marquee.backend.movies.search;

import java.util.List;
import java.util.Objects;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds movies by title, year or person in the database's indexes (decision 5). Thread-safe. */
@Component
final class TitleSearch {

    /** The database looks no further. */
    static final int DEEPEST = 200;

    private static final String FIND = """
            SELECT tmdb_id FROM find_titles(:query)
            WHERE tmdb_id NOT IN (SELECT tmdb_id FROM own_movies WHERE state = 'unavailable')
            GROUP BY tmdb_id
            ORDER BY max(score) DESC, max(fame) DESC, tmdb_id
            OFFSET :skip LIMIT :limit
            """;

    private final DatabaseClient database;
    private final DatabaseGuard guard;

    TitleSearch(DatabaseClient database, DatabaseGuard guard) {
        this.database = database;
        this.guard = guard;
    }

    /**
     * Ids of the movies that fit best, by likeness of a title and by fame; none where nothing fits.
     *
     * @param query what was typed so far, with or without capitals, accents and punctuation: words of a title in any order,
     *     a year, the name of a person
     * @param skip how many of the best to leave out
     * @param limit how many ids at most
     */
    Mono<List<Long>> find(String query, int skip, int limit) {
        return database.sql(FIND)
                .bind("query", query)
                .bind("skip", skip)
                .bind("limit", limit)
                .map(row -> Objects.requireNonNull(row.get("tmdb_id", Long.class)))
                .all()
                .collectList()
                .as(guard::longRead);
    }
}

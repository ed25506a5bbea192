package marquee.backend.movies.search;

import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks titles up in the database's trigram and word indexes. Thread-safe. */
@Component
final class TitleSearch {

    /** The database looks no further. */
    static final int DEEPEST = 200;

    private static final String FIND = """
            SELECT tmdb_id FROM find_titles(:query)
            ORDER BY score DESC, fame DESC, tmdb_id
            OFFSET :skip LIMIT :limit
            """;

    private final DatabaseClient database;

    TitleSearch(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Ids of the movies whose titles fit best, by likeness of the title and then fame.
     *
     * @param query what was typed so far, in any case, with or without accents
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
                .collectList();
    }
}

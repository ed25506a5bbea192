package marquee.backend.export;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's rows in the database, each as a JSON object. Thread-safe; nothing here blocks. */
@Component
final class ExportedRows {

    private static final String PROFILE = """
            SELECT json_build_object('name', u.name, 'genres', u.genres, 'rating_count', u.rating_count,
                                     'created_at', u.created_at, 'gender', f.gender, 'age_from', f.age_from,
                                     'occupation', f.occupation)::text
            FROM users u LEFT JOIN person_features f ON f.user_id = u.id WHERE u.id = :id
            """;

    private final DatabaseClient database;

    ExportedRows(DatabaseClient database) {
        this.database = database;
    }

    /** Empty when there is nobody of this id. */
    Mono<String> profile(long id) {
        return rows(PROFILE, id).next();
    }

    Flux<String> ratings(long id) {
        return rows("""
                SELECT json_build_object('tmdb_id', r.tmdb_id, 'title', m.title, 'rating', (r.half_stars / 2.0)::float8,
                                         'rated_at', r.rated_at)::text
                FROM ratings r LEFT JOIN movies m USING (tmdb_id) WHERE r.user_id = :id ORDER BY r.rated_at, r.tmdb_id
                """, id);
    }

    Flux<String> removedRatings(long id) {
        return rows("""
                SELECT json_build_object('tmdb_id', tmdb_id, 'removed_at', removed_at)::text
                FROM removed_ratings WHERE user_id = :id ORDER BY removed_at, tmdb_id
                """, id);
    }

    /** Also those that later words have overtaken. */
    Flux<String> marks(long id) {
        return rows("""
                SELECT json_build_object('kind', k.kind, 'tmdb_id', k.tmdb_id, 'title', m.title,
                                         'marked_at', k.marked_at)::text
                FROM marks k LEFT JOIN movies m USING (tmdb_id) WHERE k.user_id = :id ORDER BY k.marked_at, k.tmdb_id
                """, id);
    }

    Flux<String> plays(long id) {
        return rows("""
                SELECT json_build_object('tmdb_id', p.tmdb_id, 'title', m.title, 'played_at', p.played_at)::text
                FROM plays p LEFT JOIN movies m USING (tmdb_id) WHERE p.user_id = :id ORDER BY p.played_at, p.tmdb_id
                """, id);
    }

    Flux<String> requests(long id) {
        return rows("""
                SELECT json_build_object('key', key, 'at', at)::text
                FROM (SELECT key, rated_at AS at FROM idempotency_keys WHERE user_id = :id
                      UNION ALL SELECT key, came_at FROM newcomer_keys WHERE user_id = :id) AS keys
                ORDER BY at, key
                """, id);
    }

    Flux<String> variants(long id) {
        return rows("""
                SELECT json_build_object('variant', variant, 'answers', answers, 'degraded', degraded)::text
                FROM variant_answers WHERE person_id = :id ORDER BY variant
                """, id);
    }

    Flux<String> signIns(long id) {
        return rows("""
                SELECT json_build_object('issuer', issuer, 'subject', subject, 'since', created_at)::text
                FROM accounts WHERE user_id = :id
                """, id);
    }

    /** Of which household they are a profile, and which product brought them. */
    Flux<String> belongings(long id) {
        return rows("""
                SELECT json_build_object('household_of', a.user_id)::text
                FROM profiles p JOIN accounts a ON a.id = p.account WHERE p.user_id = :id
                UNION ALL SELECT json_build_object('product', product)::text FROM people_of_products WHERE user_id = :id
                """, id);
    }

    /** Who looked is not theirs to know, only that somebody who keeps the service did. */
    Flux<String> looks(long id) {
        return rows("""
                SELECT json_build_object('at', at, 'request', request)::text
                FROM operator_views WHERE user_id = :id ORDER BY id
                """, id);
    }

    /** Lists that two variants of an experiment made together. */
    Flux<String> draftedLists(long id) {
        return rows("""
                SELECT json_build_object('recommendation_id', recommendation_id, 'variant', label, 'movies', movies,
                                         'made_at', made_at)::text
                FROM drafted_lists WHERE person_id = :id ORDER BY made_at, recommendation_id
                """, id);
    }

    private Flux<String> rows(String sql, long id) {
        return database.sql(sql).bind("id", id).mapValue(String.class).all();
    }
}

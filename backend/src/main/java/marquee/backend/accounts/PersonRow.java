package marquee.backend.accounts;

import java.util.List;
import marquee.catalog.UserIds;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The row that makes somebody new a person, whoever brings them. */
public final class PersonRow {

    private static final String INSERT = """
            INSERT INTO users (id, name, genres, rating_count, version)
            SELECT id, coalesce(nullif(:name, ''), 'Guest ' || id - :first + 1), :genres, :ratings, 1
            FROM nextval('new_user_ids') AS id
            RETURNING id
            """;

    private PersonRow() {}

    /**
     * Somebody new, within the caller's transaction.
     *
     * @param name how they are called; empty for a guest, who gets a number
     * @param genres what they chose
     * @param ratings how many ratings they bring
     * @return their id
     */
    public static Mono<Long> insert(DatabaseClient database, String name, List<String> genres, int ratings) {
        return database.sql(INSERT)
                .bind("name", name)
                .bind("first", UserIds.FIRST_NEWCOMER)
                .bind("genres", genres.toArray(String[]::new))
                .bind("ratings", ratings)
                .mapValue(Long.class)
                .one();
    }
}

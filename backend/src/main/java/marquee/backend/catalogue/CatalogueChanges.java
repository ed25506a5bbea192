package marquee.backend.catalogue;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what was said of the catalogue by its door. Thread-safe; nothing here blocks. */
@Component
final class CatalogueChanges {

    private final DatabaseClient database;

    CatalogueChanges(DatabaseClient database) {
        this.database = database;
    }

    /** The last word on each movie of which something was said after a version of the catalogue. */
    Mono<List<Change>> since(long version) {
        return database.sql("SELECT tmdb_id, state, version FROM own_movies WHERE version > :version ORDER BY version")
                .bind("version", version)
                .map(row -> new Change(
                        Objects.requireNonNull(row.get("tmdb_id", Long.class)),
                        MovieState.of(Objects.requireNonNull(row.get("state", String.class))),
                        Objects.requireNonNull(row.get("version", Long.class))))
                .all()
                .collectList();
    }

    /** Movies as the catalogue has them now; those that it does not hold are left out. */
    Mono<List<Movie>> movies(List<Long> ids) {
        return database.sql("""
                        SELECT tmdb_id, title, year, genres, tags, overview, tagline, runtime_minutes, keywords, people,
                               language, vote_average, vote_count
                        FROM movies WHERE tmdb_id = ANY(:ids) ORDER BY tmdb_id
                        """)
                .bind("ids", ids.toArray(Long[]::new))
                .map(CatalogueChanges::movie)
                .all()
                .collectList();
    }

    private static Movie movie(Readable row) {
        return new Movie(
                new MovieId(Objects.requireNonNull(row.get("tmdb_id", Long.class))),
                OptionalLong.empty(),
                Objects.requireNonNull(row.get("title", String.class)),
                number(row, "year"),
                texts(row, "genres"),
                texts(row, "tags"),
                new Movie.Text(
                        text(row, "overview"),
                        text(row, "tagline"),
                        number(row, "runtime_minutes"),
                        texts(row, "keywords"),
                        texts(row, "people"),
                        Optional.empty(),
                        Optional.empty(),
                        text(row, "language")),
                new Movie.Popularity(
                        Objects.requireNonNull(row.get("vote_average", Double.class)),
                        Objects.requireNonNull(row.get("vote_count", Integer.class))));
    }

    private static Optional<String> text(Readable row, String column) {
        return Optional.ofNullable(row.get(column, String.class));
    }

    private static OptionalInt number(Readable row, String column) {
        var value = row.get(column, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static List<String> texts(Readable row, String column) {
        return List.of(Objects.requireNonNull(row.get(column, String[].class)));
    }

    /** @param version of the catalogue when it was said */
    record Change(long movieId, MovieState state, long version) {}
}

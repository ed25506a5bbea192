package marquee.backend.movies;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a catalogue into the database, a batch a statement, so that memory stays bounded whatever the size. Importing
 * again changes only what differs; an interrupted import is simply begun again.
 */
public final class CatalogueImport {

    private static final int BATCH = 1_000;

    private static final String UPSERT = """
            INSERT INTO movies AS old (tmdb_id, title, year, genres, tags, overview, tagline, runtime_minutes, keywords,
                                       people, poster_path, backdrop_path, language, vote_average, vote_count)
            SELECT DISTINCT ON (tmdb_id) *
            FROM json_to_recordset($1::json) AS batch (
                tmdb_id bigint, title text, year integer, genres text[], tags text[], overview text, tagline text,
                runtime_minutes integer, keywords text[], people text[], poster_path text, backdrop_path text,
                language text, vote_average double precision, vote_count integer)
            ON CONFLICT (tmdb_id) DO UPDATE SET
                (title, year, genres, tags, overview, tagline, runtime_minutes, keywords,
                 people, poster_path, backdrop_path, language, vote_average, vote_count)
              = (excluded.title, excluded.year, excluded.genres, excluded.tags, excluded.overview, excluded.tagline,
                 excluded.runtime_minutes, excluded.keywords, excluded.people, excluded.poster_path,
                 excluded.backdrop_path, excluded.language, excluded.vote_average, excluded.vote_count)
            WHERE (old.title, old.year, old.genres, old.tags, old.overview, old.tagline, old.runtime_minutes,
                   old.keywords, old.people, old.poster_path, old.backdrop_path, old.language, old.vote_average,
                   old.vote_count)
               IS DISTINCT FROM
                  (excluded.title, excluded.year, excluded.genres, excluded.tags, excluded.overview, excluded.tagline,
                   excluded.runtime_minutes, excluded.keywords, excluded.people, excluded.poster_path,
                   excluded.backdrop_path, excluded.language, excluded.vote_average, excluded.vote_count)
            """;

    private final DatabaseClient database;
    private final SearchRefresh search;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * @param database holds the table {@code movies}
     * @param search is told when there are new titles
     */
    public CatalogueImport(DatabaseClient database, SearchRefresh search) {
        this.database = database;
        this.search = search;
    }

    /**
     * Imports a catalogue unless it is the one that was imported last.
     *
     * @param hash names the catalogue's content
     * @param movies opens the catalogue; the stream is closed
     * @param progress is told how many movies each batch brought
     * @return how many movies the catalogue holds
     */
    public Mono<Long> run(String hash, Supplier<Stream<Movie>> movies, LongConsumer progress) {
        return sizeOf(hash)
                .switchIfEmpty(Mono.defer(() -> importAll(movies, progress)
                        .flatMap(size -> search.run().then(finish(hash, size)).thenReturn(size))));
    }

    private Mono<Long> sizeOf(String hash) {
        return database.sql("SELECT movies FROM catalogue_imports WHERE hash = :hash")
                .bind("hash", hash)
                .mapValue(Long.class)
                .one();
    }

    private Mono<Long> importAll(Supplier<Stream<Movie>> movies, LongConsumer progress) {
        return Flux.using(movies::get, Flux::fromStream, Stream::close)
                .subscribeOn(Schedulers.boundedElastic())
                .map(ImportedMovie::of)
                .buffer(BATCH)
                .concatMap(batch -> upsert(batch).thenReturn((long) batch.size()), 1)
                .doOnNext(progress::accept)
                .reduce(0L, Long::sum);
    }

    private Mono<Void> upsert(List<ImportedMovie> batch) {
        return database.sql(UPSERT).bind("$1", json.writeValueAsString(batch)).then();
    }

    private Mono<Void> finish(String hash, long size) {
        return database.sql("""
                WITH earlier AS (DELETE FROM catalogue_imports WHERE hash <> :hash)
                INSERT INTO catalogue_imports (hash, movies, finished_at) VALUES (:hash, :movies, now())
                ON CONFLICT (hash) DO NOTHING
                """).bind("hash", hash).bind("movies", size).then();
    }
}

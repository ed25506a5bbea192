package marquee.backend.movies.tmdb;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import java.util.List;
import java.util.Optional;
import marquee.backend.movies.Votes;
import marquee.backend.movies.enrichment.Freshness;
import marquee.backend.movies.tmdb.api.TmdbMovie;
import marquee.backend.movies.tmdb.api.TmdbMovie.Paths;
import marquee.backend.movies.tmdb.api.TmdbMovie.Texts;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** TMDB's answers, kept in the database for as long as its terms allow. Thread-safe. */
final class TmdbMovies {

    private static final String KEEP = """
            INSERT INTO tmdb_movies (tmdb_id, found, fetched_at, overview, tagline, runtime_minutes, keywords, people,
                                     poster_path, backdrop_path, vote_average, vote_count)
            SELECT :id, :found, :now, :overview, :tagline, :runtime, :keywords, :people,
                   :poster, :backdrop, :average, :votes
            WHERE EXISTS (SELECT 1 FROM movies WHERE tmdb_id = :id)
            ON CONFLICT (tmdb_id) DO UPDATE SET
                (found, fetched_at, overview, tagline, runtime_minutes, keywords, people,
                 poster_path, backdrop_path, vote_average, vote_count)
              = (excluded.found, excluded.fetched_at, excluded.overview, excluded.tagline, excluded.runtime_minutes,
                 excluded.keywords, excluded.people, excluded.poster_path, excluded.backdrop_path,
                 excluded.vote_average, excluded.vote_count)
            """;

    private final DatabaseClient database;
    private final Freshness freshness;

    TmdbMovies(DatabaseClient database, Freshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** Stores what TMDB said just now, also that it does not know the movie. */
    Mono<Void> keep(long id, Optional<TmdbMovie> answer) {
        var texts = answer.map(TmdbMovie::texts);
        var pictures = answer.map(TmdbMovie::pictures);
        var votes = answer.map(TmdbMovie::votes);
        return database.sql(KEEP)
                .bind("id", id)
                .bind("found", answer.isPresent())
                .bind("now", freshness.now())
                .bind("overview", orNull(texts.flatMap(Texts::overview), String.class))
                .bind("tagline", orNull(texts.flatMap(Texts::tagline), String.class))
                .bind("runtime", orNull(answer.flatMap(TmdbMovies::runtime), Integer.class))
                .bind("keywords", texts(texts.map(Texts::keywords)))
                .bind("people", texts(answer.map(TmdbMovie::people)))
                .bind("poster", orNull(pictures.flatMap(Paths::posterPath), String.class))
                .bind("backdrop", orNull(pictures.flatMap(Paths::backdropPath), String.class))
                .bind("average", orNull(votes.map(Votes::voteAverage), Double.class))
                .bind("votes", orNull(votes.map(Votes::voteCount), Integer.class))
                .then();
    }

    /** Deletes what is older than TMDB's terms allow. */
    Mono<Long> purge() {
        return database.sql("DELETE FROM tmdb_movies WHERE fetched_at < :oldest")
                .bind("oldest", freshness.oldest())
                .fetch()
                .rowsUpdated();
    }

    private static Optional<Integer> runtime(TmdbMovie movie) {
        var minutes = movie.runtimeMinutes();
        return minutes.isPresent() ? Optional.of(minutes.getAsInt()) : Optional.empty();
    }

    private static <T> Parameter orNull(Optional<T> value, Class<T> type) {
        return value.map(Parameters::in).orElseGet(() -> Parameters.in(type));
    }

    private static String[] texts(Optional<List<String>> texts) {
        return texts.orElse(List.of()).toArray(String[]::new);
    }
}

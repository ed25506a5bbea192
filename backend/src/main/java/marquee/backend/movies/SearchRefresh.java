package marquee.backend.movies;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what the search knows besides titles: how famous each movie is, and the words that titles are made of. */
@Component
public final class SearchRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(SearchRefresh.class);

    private final DatabaseClient database;

    /** Works on this database. */
    public SearchRefresh(DatabaseClient database) {
        this.database = database;
    }

    /** Brings both up to date; searches go on meanwhile. */
    public Mono<Void> run() {
        return database.sql("""
                        UPDATE movies SET rating_count = r.ratings FROM movie_ratings r
                        WHERE r.tmdb_id = movies.tmdb_id AND r.ratings <> movies.rating_count
                        """)
                .then()
                .then(database.sql("REFRESH MATERIALIZED VIEW CONCURRENTLY title_words")
                        .then());
    }

    @Scheduled(fixedDelayString = "${marquee.search.refresh:1h}", initialDelayString = "${marquee.search.refresh:1h}")
    Mono<Void> fromTimeToTime() {
        return run().onErrorResume(error -> {
            LOG.warn("The title search could not be brought up to date: {}", error.getMessage());
            return Mono.empty();
        });
    }
}

package marquee.backend.movies;

import java.time.Clock;
import marquee.backend.movies.tmdb.TmdbProperties;
import marquee.backend.popularity.PopularityWatch;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
class MoviesConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Freshness freshness(TmdbProperties tmdb, Clock clock) {
        return new Freshness(tmdb.refreshAfter(), tmdb.maxAge(), clock);
    }

    @Bean
    Movies movies(
            DatabaseClient database,
            DatabaseGuard guard,
            TmdbProperties tmdb,
            Freshness freshness,
            Enrichment enrichment,
            PopularityWatch popularity) {
        var pictures = new Pictures(tmdb.showsTmdbImages(), tmdb.imageUrl().toString());
        return new Movies(
                database,
                guard,
                new MovieRows(pictures, new MainGenre(() -> popularity.now().genres())),
                freshness,
                enrichment);
    }
}

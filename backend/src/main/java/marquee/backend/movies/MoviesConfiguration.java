package marquee.backend.movies;

import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.enrichment.Enrichment;
import marquee.backend.movies.enrichment.Freshness;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Puts the parts of this package together. */
@Configuration(proxyBeanMethods = false)
class MoviesConfiguration {

    @Bean
    Movies movies(
            DatabaseClient database,
            DatabaseGuard guard,
            Pictures pictures,
            Freshness freshness,
            Enrichment enrichment,
            PopularityWatch popularity) {
        return new Movies(
                database,
                guard,
                new MovieRows(pictures, new MainGenre(() -> popularity.now().genres())),
                freshness,
                enrichment);
    }
}

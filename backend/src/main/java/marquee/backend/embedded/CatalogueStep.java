package marquee.backend.embedded;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.util.Optional;
import marquee.backend.movies.CatalogueImport;
import marquee.backend.movies.SearchRefresh;
import marquee.backend.postgres.Postgres;
import marquee.catalog.Catalogue;
import marquee.catalog.progress.Progress;
import org.springframework.r2dbc.core.DatabaseClient;

/** Brings the movies into the database, unless they are there. */
final class CatalogueStep {

    private CatalogueStep() {}

    /** Imports the catalogue; blocking. */
    static void run(Postgres postgres, Catalogue catalogue, Progress progress) {
        var options = ConnectionFactoryOptions.parse(postgres.r2dbcUrl())
                .mutate()
                .option(ConnectionFactoryOptions.USER, postgres.user())
                .option(ConnectionFactoryOptions.PASSWORD, postgres.password())
                .build();
        var database = DatabaseClient.create(ConnectionFactories.get(options));
        try (var step = progress.start("Storing movies", Progress.UNKNOWN_TOTAL)) {
            Optional<Long> size = new CatalogueImport(database, new SearchRefresh(database))
                    .run(catalogue.hash(), catalogue::movies, step::advance)
                    .blockOptional();
            step.note("%,d movies".formatted(size.orElse(0L)));
        }
    }
}

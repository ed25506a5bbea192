package marquee.backend.movies;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import marquee.backend.movies.enrichment.Enrichment;
import marquee.backend.movies.enrichment.Freshness;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.postgres.DatabaseProperties;
import marquee.backend.postgres.TimedTransactions;
import marquee.catalog.Movie;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.loader.postgres.CatalogueImport;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** A database of one's own with movies in it. */
public final class TestCatalogue {

    private final Postgres postgres = TestDatabase.fresh();
    private final DatabaseClient database = client(postgres);

    public static final DatabaseGuard GUARD = new DatabaseGuard(
            CircuitBreakerRegistry.ofDefaults(),
            new DatabaseProperties(100, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20)));

    /** Brings movies in, as the import does. */
    public TestCatalogue with(List<Movie> movies) {
        importer().run("test " + System.identityHashCode(movies), movies::stream, read -> {});
        return this;
    }

    public Postgres postgres() {
        return postgres;
    }

    public DatabaseClient database() {
        return database;
    }

    public TimedTransactions transactions() {
        var manager = new R2dbcTransactionManager(database.getConnectionFactory());
        return new TimedTransactions(database, TransactionalOperator.create(manager));
    }

    CatalogueImport importer() {
        return new CatalogueImport(postgres);
    }

    Movies movies() {
        return movies(Enrichment.NONE, new Pictures(false, "https://images"), Clock.systemUTC());
    }

    Movies movies(Enrichment enrichment, Pictures pictures, Clock clock) {
        return new Movies(
                database, GUARD, new MovieRows(pictures, new MainGenre(List::of)), freshness(clock), enrichment);
    }

    public Movies moviesWithTmdbPictures(Enrichment enrichment, Clock clock) {
        return movies(enrichment, new Pictures(true, "https://images"), clock);
    }

    public static Freshness freshness(Clock clock) {
        return new Freshness(Duration.ofDays(14), Duration.ofDays(170), clock);
    }

    private static DatabaseClient client(Postgres postgres) {
        return DatabaseClient.create(new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(postgres.host())
                .port(postgres.port())
                .database(postgres.database())
                .username(postgres.user())
                .password(postgres.password())
                .build()));
    }
}

package marquee.app.options;

import java.util.Optional;
import marquee.database.Postgres;
import picocli.CommandLine.Option;

/** Which database a command works on; use it as a picocli {@code @Mixin}. */
public final class PostgresOptions {

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = {
                "A PostgreSQL database, postgresql://user:password@host:port/name (MARQUEE_POSTGRES).",
                "User and password are better given as MARQUEE_POSTGRES_USER and MARQUEE_POSTGRES_PASSWORD."
            })
    private Optional<String> url = Optional.empty();

    @Option(names = "--postgres-user", hidden = true, defaultValue = "marquee")
    private String user = "marquee";

    @Option(names = "--postgres-password", hidden = true)
    private Optional<String> password = Optional.empty();

    /** The database that was named; absent when none was. */
    public Optional<Postgres> database() {
        return Given.in(url).map(named -> Postgres.parse(named, user, password.orElse("")));
    }
}

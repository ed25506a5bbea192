package marquee.app.options;

import java.util.Map;
import java.util.Optional;
import marquee.events.clickhouse.ClickHouse;
import picocli.CommandLine.Option;

/** Which ClickHouse keeps events for learning; use it as a picocli {@code @Mixin}. */
public final class ClickHouseOptions {

    @Option(
            names = "--clickhouse",
            paramLabel = "URL",
            description = {
                "A ClickHouse that keeps what people do, for learning: http://user:password@host:port/database"
                        + " (MARQUEE_CLICKHOUSE); what happens is copied there, and training reads it from there.",
                "User and password are better given as MARQUEE_CLICKHOUSE_USER and MARQUEE_CLICKHOUSE_PASSWORD."
            })
    private Optional<String> url = Optional.empty();

    @Option(names = "--clickhouse-user", hidden = true, defaultValue = "default")
    private String user = "default";

    @Option(names = "--clickhouse-password", hidden = true)
    private Optional<String> password = Optional.empty();

    /** The server that was named; absent when none was. */
    public Optional<ClickHouse> server() {
        return Given.in(url).map(named -> ClickHouse.parse(named, user, password.orElse("")));
    }

    /**
     * What the service is told.
     *
     * @throws IllegalArgumentException with one sentence when what was named is no address
     */
    public Map<String, Object> settings() {
        return server().<Map<String, Object>>map(named -> Map.of(
                        "marquee.clickhouse.url",
                        url.orElseThrow(),
                        "marquee.clickhouse.user",
                        user,
                        "marquee.clickhouse.password",
                        password.orElse("")))
                .orElse(Map.of());
    }
}

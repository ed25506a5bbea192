package marquee.backend;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import marquee.backend.outbox.Outbox;
import marquee.database.Postgres;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The service's door for events as a process of its own: {@code POST /api/events} and {@code POST /interact} into a database's
 * outbox, for a service that is busy with lists. It handles nothing: that is the loop's work, wherever it runs.
 */
public final class EventDoor implements AutoCloseable {

    private final ReactiveWebServerApplicationContext context;

    private EventDoor(ReactiveWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it; blocking until it listens.
     *
     * @param postgres a database whose tables are up to date
     * @param settings Spring settings that go before {@code application.yaml}, such as {@code server.port}
     */
    public static EventDoor start(Postgres postgres, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(PartHealth.SETTINGS);
        all.putAll(settings);
        return new EventDoor(SpringProcess.start(Parts.class, postgres, all, context -> {}));
    }

    /** The TCP port it listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Answers what is under way, then stops; blocking, and bounded. */
    @Override
    public void close() {
        SpringProcess.stop(context);
    }

    /** What it consists of. No component, so that the whole service, which has all these, does not find it. */
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan({"marquee.backend.accounts", "marquee.backend.http", "marquee.backend.postgres"})
    @ComponentScan({
        "marquee.backend.accounts",
        "marquee.backend.guards",
        "marquee.backend.http",
        "marquee.backend.interactions",
        "marquee.backend.outbox",
        "marquee.backend.postgres",
        "marquee.backend.problems"
    })
    @ComponentScan(
            basePackages = "marquee.backend.ratings",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Ratings|KnownIds|IdempotencyKeys)"))
    @Import({SystemClock.class, PartHealth.class})
    static class Parts {

        @Bean
        RouterFunction<ServerResponse> health(PartHealth health, Outbox outbox) {
            return health.route(outbox.requireRoom());
        }
    }
}

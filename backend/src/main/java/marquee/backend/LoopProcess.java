package marquee.backend;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import marquee.database.Postgres;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * The loop as a process of its own: it handles what waits in a database's outbox and answers for its health and its metrics
 * alone. Services on that database need not run it then.
 */
public final class LoopProcess implements AutoCloseable {

    private final ReactiveWebServerApplicationContext context;

    private LoopProcess(ReactiveWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it; blocking until it listens.
     *
     * @param postgres a database whose tables are up to date
     * @param settings Spring settings that go before {@code application.yaml}, such as {@code server.port}
     */
    public static LoopProcess start(Postgres postgres, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(PartHealth.SETTINGS);
        all.putAll(settings);
        return new LoopProcess(SpringProcess.start(Parts.class, postgres, all, context -> {}));
    }

    /** The TCP port it listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Leaves what is under way undone, to be done at the next start; blocking, and bounded. */
    @Override
    public void close() {
        SpringProcess.stop(context);
    }

    /** What it consists of. No component, so that the whole service, which has all these, does not find it. */
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan({
        "marquee.backend.http",
        "marquee.backend.kafka",
        "marquee.backend.loop",
        "marquee.backend.postgres"
    })
    @ComponentScan({
        "marquee.backend.background",
        "marquee.backend.guards",
        "marquee.backend.http",
        "marquee.backend.kafka",
        "marquee.backend.loop",
        "marquee.backend.postgres",
        "marquee.backend.problems"
    })
    @Import({SystemClock.class, PartHealth.class})
    static class Parts {

        @Bean
        RouterFunction<ServerResponse> health(PartHealth health) {
            return health.route();
        }
    }
}

package marquee.backend;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import marquee.backend.postgres.Postgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/** A running HTTP service. */
public final class Backend implements AutoCloseable {

    private final ReactiveWebServerApplicationContext context;

    private Backend(ReactiveWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the service on a database whose tables are up to date; blocking.
     *
     * @param postgres the database
     * @param settings Spring settings that go before {@code application.yaml}, such as {@code server.port}
     */
    public static Backend start(Postgres postgres, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.r2dbc.url", postgres.r2dbcUrl());
        all.put("spring.r2dbc.username", postgres.user());
        all.put("spring.r2dbc.password", postgres.password());
        String[] arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new Backend((ReactiveWebServerApplicationContext) new SpringApplicationBuilder(MarqueeApplication.class)
                .registerShutdownHook(false)
                .run(arguments));
    }

    /** The TCP port the service listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Answers what is under way, then stops. */
    @Override
    public void close() {
        context.close();
    }
}

package marquee.backend;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import marquee.backend.http.Drain;
import marquee.backend.towers.UserTowers;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** A running HTTP service. */
public final class Backend implements AutoCloseable {

    private final ReactiveWebServerApplicationContext context;

    private Backend(ReactiveWebServerApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts the service; blocking until it listens. It is ready when it says so, and answers 503 until then. What it
     * stands on is the caller's to close, after the service.
     *
     * @param postgres a database whose tables are up to date
     * @param vectors where the movie vectors are
     * @param towers where the user towers are
     * @param settings Spring settings that go before {@code application.yaml}, such as {@code server.port}
     */
    public static Backend start(
            Postgres postgres, VectorStore vectors, UserTowers towers, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.r2dbc.url", postgres.r2dbcUrl());
        all.put("spring.r2dbc.username", postgres.user());
        all.put("spring.r2dbc.password", postgres.password());
        String[] arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new Backend((ReactiveWebServerApplicationContext) new SpringApplicationBuilder(MarqueeApplication.class)
                .registerShutdownHook(false)
                .initializers(context -> register((GenericApplicationContext) context, postgres, vectors, towers))
                .run(arguments));
    }

    private static void register(
            GenericApplicationContext context, Postgres postgres, VectorStore vectors, UserTowers towers) {
        context.registerBean(Postgres.class, () -> postgres);
        context.registerBean(VectorStore.class, () -> vectors, bean -> bean.setDestroyMethodName(""));
        context.registerBean(UserTowers.class, () -> towers);
        context.registerBean(ReactorResourceFactory.class, Backend::ownThreads);
    }

    /** Threads that end with this service: those that reactor-netty shares would take other services along. */
    private static ReactorResourceFactory ownThreads() {
        var own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        own.setShutdownQuietPeriod(Duration.ofMillis(100));
        return own;
    }

    /** The TCP port the service listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Lets people go elsewhere ({@link Drain}), answers what is under way, then stops; blocking, and bounded. */
    @Override
    public void close() {
        if (context.isActive()) {
            context.getBean(Drain.class).await();
        }
        context.close();
    }
}

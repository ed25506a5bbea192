package marquee.backend;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import marquee.backend.http.Drain;
import marquee.backend.towers.UserTowers;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

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
        return new Backend(SpringProcess.start(MarqueeApplication.class, postgres, settings, context -> {
            context.registerBean(VectorStore.class, () -> vectors, bean -> bean.setDestroyMethodName(""));
            context.registerBean(UserTowers.class, () -> towers);
        }));
    }

    /** The TCP port the service listens on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** What time it is here; a simulation may tell it. */
    public Clock clock() {
        return context.getBean(Clock.class);
    }

    /** Lets people go elsewhere ({@link Drain}), answers what is under way, then stops; blocking, and bounded. */
    @Override
    public void close() {
        SpringProcess.stop(context);
    }
}

package marquee.backend;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import marquee.backend.http.Drain;
import marquee.database.Postgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/** Starts and stops what runs on a database and answers over HTTP: the whole service, or one part of it. */
final class SpringProcess {

    private SpringProcess() {}

    /**
     * Starts it; blocking until it listens.
     *
     * @param application says which parts it has
     * @param settings Spring settings that go before {@code application.yaml}
     * @param brought what the parts are given beside the database
     */
    static ReactiveWebServerApplicationContext start(
            Class<?> application, Postgres postgres, Map<String, Object> settings, Brought brought) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("spring.r2dbc.url", postgres.r2dbcUrl());
        all.put("spring.r2dbc.username", postgres.user());
        all.put("spring.r2dbc.password", postgres.password());
        String[] arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(application)
                .registerShutdownHook(false)
                .initializers(context -> register((GenericApplicationContext) context, postgres, brought))
                .run(arguments);
    }

    private static void register(GenericApplicationContext context, Postgres postgres, Brought brought) {
        context.registerBean(Postgres.class, () -> postgres);
        context.registerBean(ReactorResourceFactory.class, SpringProcess::ownThreads);
        brought.register(context);
    }

    /** Threads that end with this service: those that reactor-netty shares would take other services along. */
    private static ReactorResourceFactory ownThreads() {
        var own = new ReactorResourceFactory();
        own.setUseGlobalResources(false);
        own.setShutdownQuietPeriod(Duration.ofMillis(100));
        return own;
    }

    /** Lets people go elsewhere ({@link Drain}), answers what is under way, then stops; blocking, and bounded. */
    static void stop(ReactiveWebServerApplicationContext context) {
        if (context.isActive()) {
            context.getBean(Drain.class).await();
        }
        context.close();
    }

    /** Registers what the parts are given. */
    @FunctionalInterface
    interface Brought {
        void register(GenericApplicationContext context);
    }
}

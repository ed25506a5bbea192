package marquee.backend.http;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;

/**
 * Lets people go before the service stops: readiness says no, so that nobody new is sent here; whoever comes all the same is
 * answered, and told by {@code Connection: close} (RFC 9112, section 9.6) that this connection was used for the last time.
 * Who listened to that loses no request. Thread-safe.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Drain implements HttpHandlerDecoratorFactory {

    private static final long LOOK_EVERY_MILLIS = 20;

    private final ApplicationContext context;
    private final DrainProperties limits;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile long lastAsked = System.nanoTime();
    private volatile boolean draining;

    Drain(ApplicationContext context, DrainProperties limits) {
        this.context = context;
        this.limits = limits;
    }

    /** Whether the service is about to stop. */
    public boolean isDraining() {
        return draining;
    }

    /** Returns when the service may stop: when nobody needs it any more, or time is up. Blocking. */
    public void await() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        long begun = System.nanoTime();
        lastAsked = begun;
        draining = true;
        try {
            while (!isOver(begun)) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOver(long begun) {
        Duration patience = connections.get() == 0 ? limits.quiet() : limits.idle();
        long now = System.nanoTime();
        return now - begun >= limits.most().toNanos() || (requests.get() == 0 && now - lastAsked >= patience.toNanos());
    }

    /** Has the server tell of each connection. */
    HttpServer watch(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> {
            connections.incrementAndGet();
            channel.closeFuture().addListener(closed -> connections.decrementAndGet());
        });
    }

    @Override
    public HttpHandler apply(HttpHandler inside) {
        return (request, response) -> {
            if (draining) {
                response.getHeaders().set(HttpHeaders.CONNECTION, "close");
            }
            return isProbe(request.getURI().getRawPath())
                    ? inside.handle(request, response)
                    : counted(inside.handle(request, response));
        };
    }

    private Mono<Void> counted(Mono<Void> answer) {
        return Mono.defer(() -> {
            requests.incrementAndGet();
            return answer.doFinally(end -> {
                lastAsked = System.nanoTime();
                requests.decrementAndGet();
            });
        });
    }

    /** Probes ask for as long as the process lives, and can ask elsewhere. */
    private static boolean isProbe(String path) {
        return path.startsWith("/actuator/") || path.equals("/health");
    }
}

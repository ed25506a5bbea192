package marquee.backend.http.overload;

import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.AIMDLimit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import com.netflix.concurrency.limits.limit.window.PercentileSampleWindowFactory;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Mono;

/**
 * Refuses requests at the door when too many are inside, so that those inside are still answered fast. A request is inside
 * until its answer is ready, also when nobody waits for it any longer. How many are too many is learnt from how long
 * answers take: additive increase, multiplicative decrease (Chiu and Jain, Computer Networks 17(1), 1989), once for each
 * window of at least 100 ms. Stands before everything but the reading of the body, for a refusal must cost far less than an
 * answer. Health and metrics always come through. Thread-safe.
 */
public final class Overload implements HttpHandlerDecoratorFactory {

    private static final Set<String> ALWAYS_LET_IN = Set.of("actuator", "health");
    private static final double SLOWEST_TENTH = 0.9;
    private static final int SAMPLES = 200;
    private static final double BACK_OFF = 0.8;
    private static final String PROBLEM = """
            {"type":"/problems/unavailable","title":"The service cannot answer now","status":503,\
            "detail":"The service has too much to do at the moment.","instance":\"""";

    private final Limiter<Void> limiter;
    private final Counter refused;
    private final String retryAfter;

    /**
     * A door that counts whom it refuses.
     *
     * @param settings where the limit starts, and how far it may go
     * @param metrics gets {@code marquee.http.refused} and {@code marquee.http.limit}
     */
    public Overload(OverloadProperties settings, MeterRegistry metrics) {
        var limit = AIMDLimit.newBuilder()
                .initialLimit(settings.start())
                .minLimit(settings.fewest())
                .maxLimit(settings.most())
                .backoffRatio(BACK_OFF)
                .timeout(settings.slow().toNanos(), TimeUnit.NANOSECONDS)
                .build();
        this.limiter = SimpleLimiter.newBuilder()
                .limit(WindowedLimit.newBuilder()
                        .minWindowTime(100, TimeUnit.MILLISECONDS)
                        .sampleWindowFactory(PercentileSampleWindowFactory.of(SLOWEST_TENTH, SAMPLES))
                        .build(limit))
                .build();
        this.refused = metrics.counter("marquee.http.refused");
        this.retryAfter = Long.toString(Math.max(1, settings.retryAfter().toSeconds()));
        metrics.gauge("marquee.http.limit", limit, AIMDLimit::getLimit);
    }

    @Override
    public HttpHandler apply(HttpHandler inside) {
        return (request, response) -> isAlwaysLetIn(request)
                ? Uninterrupted.finish(inside.handle(request, response))
                : limiter.acquire(null)
                        .map(place -> Uninterrupted.finish(handle(inside, request, response, new Place(place))))
                        .orElseGet(() -> refuse(request, response));
    }

    /** The place is free when the answer is ready: one who reads it slowly keeps nobody out. */
    private static Mono<Void> handle(
            HttpHandler inside, ServerHttpRequest request, ServerHttpResponse response, Place place) {
        response.beforeCommit(() -> Mono.fromRunnable(place::leave));
        return inside.handle(request, response).doOnTerminate(place::leave);
    }

    /** By the first part of the path as routes see it: decoded and without parameters, so that no spelling gets around. */
    private static boolean isAlwaysLetIn(ServerHttpRequest request) {
        return request.getPath().pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(part -> ((PathContainer.PathSegment) part).valueToMatch())
                .findFirst()
                .filter(ALWAYS_LET_IN::contains)
                .isPresent();
    }

    private Mono<Void> refuse(ServerHttpRequest request, ServerHttpResponse response) {
        refused.increment();
        byte[] problem = (PROBLEM + request.getURI().getRawPath() + "\"}").getBytes(StandardCharsets.UTF_8);
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        headers.setContentLength(problem.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(problem)));
    }

    /** A place inside, to be left once. */
    private static final class Place {

        private final AtomicReference<Limiter.@Nullable Listener> held;

        Place(Limiter.Listener held) {
            this.held = new AtomicReference<>(held);
        }

        void leave() {
            Optional.ofNullable(held.getAndSet(null)).ifPresent(Limiter.Listener::onSuccess);
        }
    }
}

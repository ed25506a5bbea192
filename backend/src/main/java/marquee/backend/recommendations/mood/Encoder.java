package marquee.backend.recommendations.mood;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import marquee.backend.guards.Guard;
import marquee.towers.TowerUnavailableException;
import marquee.towers.text.QueuedEncoder;
import marquee.towers.text.TextEncoder;
import marquee.towers.text.TextEncoders;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Encodes what people write: guarded, timed as {@code marquee.mood.encoding}, and kept. The model is opened when the first
 * text comes. Thread-safe; nothing here blocks but {@link #encodeAll}.
 */
@Component
final class Encoder implements DisposableBean {

    private static final String NONE = "none";

    private final MoodProperties properties;
    private final Guard guard;
    private final Timer time;
    private final Cache<String, float[]> known;
    private Optional<TextEncoder> model = Optional.empty();
    private Optional<QueuedEncoder> queue = Optional.empty();

    Encoder(MoodProperties properties, CircuitBreakerRegistry breakers, MeterRegistry metrics) {
        this.properties = properties;
        this.guard = new Guard(breakers.circuitBreaker("text-encoder"), properties.inFlight(), properties.deadline());
        this.time = Timer.builder("marquee.mood.encoding")
                .description("How long encoding what somebody wrote took, waiting included")
                .register(metrics);
        this.known = Caffeine.newBuilder().maximumSize(properties.queries()).build();
    }

    /** Whether there is one to ask. */
    boolean exists() {
        return !properties.textEncoder().equals(NONE);
    }

    /** The vector of a text; an error when the encoder is away. */
    Mono<float[]> encode(String text) {
        return Mono.justOrEmpty(known.getIfPresent(text)).switchIfEmpty(Mono.defer(() -> encoded(text)));
    }

    private Mono<float[]> encoded(String text) {
        if (!exists()) {
            return Mono.error(() -> new TowerUnavailableException("This service has no text encoder."));
        }
        var sample = Timer.start();
        return guard.around(Mono.defer(() -> queue().encode(text)))
                .doOnNext(vector -> known.put(text, vector))
                .doFinally(end -> sample.stop(time));
    }

    /** The vectors of many texts, one after the other on this thread: for work beside the requests. */
    float[][] encodeAll(List<String> texts) {
        var encoder = model();
        return texts.stream().map(encoder::encode).toArray(float[][]::new);
    }

    private synchronized TextEncoder model() {
        if (model.isEmpty()) {
            model = Optional.of(TextEncoders.uncached(properties.textEncoder()));
        }
        return model.get();
    }

    private synchronized QueuedEncoder queue() {
        if (queue.isEmpty()) {
            queue = Optional.of(new QueuedEncoder(model(), properties.deadline()));
        }
        return queue.get();
    }

    @Override
    public synchronized void destroy() {
        queue.ifPresent(QueuedEncoder::close);
        model.ifPresent(TextEncoder::close);
    }
}

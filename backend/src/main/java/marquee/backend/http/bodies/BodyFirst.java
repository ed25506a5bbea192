package marquee.backend.http.bodies;

import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ContentTooLargeException;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads a request's whole body before the request takes anybody's place, under a limit of its own in size and in time, so
 * that bodies that trickle in hold nothing but their own connections. A body that is too large or too slow goes on as the
 * error that whoever reads it meets; its connection is closed after the answer. Thread-safe.
 */
public final class BodyFirst implements HttpHandler {

    private final HttpHandler inside;
    private final BodyProperties limits;

    /**
     * A reader before a handler.
     *
     * @param inside gets the request with its body read
     * @param limits how large a body may be and how long it may take
     */
    public BodyFirst(HttpHandler inside, BodyProperties limits) {
        this.inside = inside;
        this.limits = limits;
    }

    @Override
    public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
        return hasBody(request.getHeaders())
                ? body(request).flatMap(body -> {
                    if (body instanceof Body.Unread) {
                        response.getHeaders().set(HttpHeaders.CONNECTION, "close");
                    }
                    return inside.handle(new WithBody(request, body), response);
                })
                : inside.handle(request, response);
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private Mono<Body> body(ServerHttpRequest request) {
        if (request.getHeaders().getContentLength() > limits.size().toBytes()) {
            return Mono.just(tooLarge(new DataBufferLimitException("Content-Length is too large")));
        }
        return DataBufferUtils.join(request.getBody(), (int) limits.size().toBytes())
                .map(BodyFirst::read)
                .defaultIfEmpty(new Body.Read(new byte[0]))
                .timeout(limits.time())
                .onErrorResume(DataBufferLimitException.class, large -> Mono.just(tooLarge(large)))
                .onErrorResume(TimeoutException.class, slow -> Mono.just(tooSlow(slow)));
    }

    private static Body read(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return new Body.Read(bytes);
    }

    private static Body tooLarge(DataBufferLimitException large) {
        return new Body.Unread(new ContentTooLargeException(large));
    }

    private Body tooSlow(TimeoutException slow) {
        return new Body.Unread(new ResponseStatusException(
                HttpStatus.REQUEST_TIMEOUT,
                "The body did not arrive within " + limits.time().toSeconds() + " seconds.",
                slow));
    }

    private sealed interface Body {

        @SuppressWarnings("ArrayRecordComponent") // read once
        record Read(byte[] bytes) implements Body {}

        record Unread(ResponseStatusException why) implements Body {}
    }

    private static final class WithBody extends ServerHttpRequestDecorator {

        private final Body body;

        WithBody(ServerHttpRequest request, Body body) {
            super(request);
            this.body = body;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return switch (body) {
                case Body.Read(byte[] bytes) ->
                    Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
                case Body.Unread(ResponseStatusException why) -> Flux.error(why);
            };
        }
    }
}

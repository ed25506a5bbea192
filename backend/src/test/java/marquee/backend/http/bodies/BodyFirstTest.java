package marquee.backend.http.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class BodyFirstTest {

    private static final Duration TIME = Duration.ofSeconds(5);

    private final List<String> bodies = new ArrayList<>();
    private final List<Integer> refusals = new ArrayList<>();
    private final MockServerHttpResponse response = new MockServerHttpResponse();
    private final HttpHandler handler = new BodyFirst(
            (request, answer) -> DataBufferUtils.join(request.getBody())
                    .doOnNext(body -> bodies.add(body.toString(StandardCharsets.UTF_8)))
                    .doOnError(
                            ResponseStatusException.class,
                            error -> refusals.add(error.getStatusCode().value()))
                    .then(),
            new BodyProperties(DataSize.ofBytes(10), TIME));

    @Test
    void nobody_comes_in_before_their_body_is_there() {
        Sinks.Many<DataBuffer> body = Sinks.many().unicast().onBackpressureBuffer();
        handler.handle(chunked(body.asFlux()), response).subscribe();
        body.tryEmitNext(bytes("one "));
        assertThat(bodies).isEmpty();

        body.tryEmitNext(bytes("two"));
        body.tryEmitComplete();

        assertThat(bodies).containsExactly("one two");
    }

    @Test
    void a_body_that_trickles_is_given_up_and_its_connection_closed() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            handler.handle(chunked(Flux.interval(Duration.ofSeconds(1)).map(tick -> bytes("."))), response)
                    .subscribe(done -> {}, refused -> {});
            time.advanceTimeBy(TIME);
        } finally {
            VirtualTimeScheduler.reset();
        }
        assertThat(refusals).containsExactly(HttpStatus.REQUEST_TIMEOUT.value());
        assertThat(response.getHeaders().getFirst(HttpHeaders.CONNECTION)).isEqualTo("close");
    }

    @Test
    void a_body_that_is_too_large_is_not_read_to_its_end() {
        StepVerifier.create(handler.handle(chunked(Flux.just(bytes("12345678")).repeat()), response))
                .verifyError(ResponseStatusException.class);
        StepVerifier.create(handler.handle(
                        MockServerHttpRequest.post("/").contentLength(11).body(Flux.never()), response))
                .verifyError(ResponseStatusException.class);

        assertThat(refusals)
                .containsExactly(HttpStatus.CONTENT_TOO_LARGE.value(), HttpStatus.CONTENT_TOO_LARGE.value());
    }

    private static MockServerHttpRequest chunked(Flux<DataBuffer> body) {
        return MockServerHttpRequest.post("/")
                .header(HttpHeaders.TRANSFER_ENCODING, "chunked")
                .body(body);
    }

    private static DataBuffer bytes(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}

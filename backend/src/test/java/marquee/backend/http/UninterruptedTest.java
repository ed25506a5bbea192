package marquee.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class UninterruptedTest {

    private final ServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
    private final Sinks.Empty<Void> work = Sinks.empty();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final WebFilterChain chain =
            request -> work.asMono().doOnCancel(() -> cancelled.set(true)).doOnSuccess(done -> finished.set(true));

    @Test
    void what_was_begun_is_finished_for_somebody_who_hangs_up() {
        new Uninterrupted().filter(exchange, chain).subscribe().dispose();
        work.tryEmitEmpty();

        assertThat(cancelled).isFalse();
        assertThat(finished).isTrue();
    }

    @Test
    void whoever_waits_gets_the_answer_the_error_and_the_context() {
        work.tryEmitEmpty();
        StepVerifier.create(new Uninterrupted().filter(exchange, chain)).verifyComplete();

        StepVerifier.create(new Uninterrupted()
                        .filter(
                                exchange,
                                request -> Mono.deferContextual(context -> Mono.error(new IllegalStateException(
                                        context.get("who").toString()))))
                        .contextWrite(context -> context.put("who", "Ada")))
                .verifyErrorMessage("Ada");
    }
}

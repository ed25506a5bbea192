package marquee.backend.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RequestTimeoutTest {

    private final Duration limit = Duration.ofSeconds(10);
    private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/slow"));

    @Test
    void gives_up_a_request_that_takes_too_long() {
        StepVerifier.withVirtualTime(() -> filter(Mono.never()))
                .expectSubscription()
                .expectNoEvent(limit.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .verifyError(TimeoutException.class);
    }

    @Test
    void lets_a_request_end_in_time() {
        StepVerifier.withVirtualTime(
                        () -> filter(Mono.delay(limit.minusMillis(1)).then()))
                .thenAwait(limit)
                .verifyComplete();
    }

    private Mono<Void> filter(Mono<Void> rest) {
        var timeout = new HttpConfiguration().requestTimeout(new HttpProperties(List.of(), limit));
        return timeout.filter(exchange, ignored -> rest);
    }
}

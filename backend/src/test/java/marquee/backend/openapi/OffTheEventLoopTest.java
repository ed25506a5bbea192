package marquee.backend.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.background.Aside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class OffTheEventLoopTest {

    private final Aside aside = new Aside();

    @AfterEach
    void stop() {
        aside.destroy();
    }

    @Test
    void the_document_is_put_together_by_another_thread_than_the_one_that_was_asked() {
        assertThat(threadThatAnswers("/v3/api-docs").getName()).startsWith("aside");
        assertThat(threadThatAnswers("/v3/api-docs.yaml").getName()).startsWith("aside");
    }

    @Test
    void everything_else_stays_where_it_is() {
        assertThat(threadThatAnswers("/api/genres/")).isEqualTo(Thread.currentThread());
    }

    private Thread threadThatAnswers(String path) {
        var thread = new AtomicReference<>(new Thread());
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get(path));
        new OffTheEventLoop(aside)
                .filter(exchange, asked -> Mono.fromRunnable(() -> thread.set(Thread.currentThread())))
                .block();
        return thread.get();
    }
}

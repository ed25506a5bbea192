package marquee.backend.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.r2dbc.spi.R2dbcRollbackException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.UncategorizedR2dbcException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class DatabaseGuardTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final DatabaseGuard guard =
            new DatabaseGuard(CircuitBreakerRegistry.ofDefaults(), new DatabaseProperties(10, LONG, LONG, LONG));
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void a_change_that_was_undone_is_made_anew_three_times() {
        StepVerifier.create(guard.change(undone(3), "Repeat it."))
                .expectNext("stored")
                .verifyComplete();

        assertThat(times).hasValue(4);
    }

    @Test
    void a_change_that_is_undone_again_and_again_says_that_it_can_be_repeated() {
        StepVerifier.create(guard.change(undone(Integer.MAX_VALUE), "Repeat it."))
                .verifyError(ChangeException.class);

        assertThat(times).hasValue(4);
    }

    private Mono<String> undone(int often) {
        return Mono.defer(() -> times.incrementAndGet() <= often
                ? Mono.error(new UncategorizedR2dbcException(
                        "execute", "SELECT", new R2dbcRollbackException("deadlock detected", "40P01")))
                : Mono.just("stored"));
    }
}

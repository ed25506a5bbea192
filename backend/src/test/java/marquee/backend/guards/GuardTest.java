package marquee.backend.guards;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class GuardTest {

    private static final int PLACES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(10);
    private static final Duration END = Duration.ofSeconds(30);

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "part",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(10)
                    .recordException(new Unavailable())
                    .build());
    private final Guard guard = new Guard(breaker, PLACES, PATIENCE, END);
    private final List<Sinks.One<String>> underWay = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    @Test
    void a_burst_is_no_sign_of_illness() {
        ask(40);
        assertThat(underWay).hasSize(PLACES);
        assertThat(errors).hasSize(40 - PLACES).hasOnlyElementsOfType(BulkheadFullException.class);
        underWay.forEach(call -> call.tryEmitValue("well"));

        for (int i = 0; i < 10; i++) {
            ask(1);
            underWay.getLast().tryEmitValue("well");
        }

        assertThat(answers).hasSize(PLACES + 10);
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_call_nobody_waits_for_keeps_its_place_until_it_has_ended() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            ask(PLACES);
            time.advanceTimeBy(PATIENCE);
            assertThat(errors).hasSize(PLACES).hasOnlyElementsOfType(TimeoutException.class);

            ask(1);
            assertThat(errors.getLast()).isInstanceOf(BulkheadFullException.class);

            underWay.getFirst().tryEmitValue("late");
            ask(1);
            assertThat(underWay).hasSize(PLACES + 1);

            time.advanceTimeBy(END);
            ask(PLACES);
            assertThat(underWay).hasSize(2 * PLACES + 1);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void what_is_known_to_be_down_is_not_asked_and_what_may_still_be_is_waited_for_a_second_at_most() {
        breaker.transitionToOpenState();
        ask(1);
        assertThat(underWay).isEmpty();
        assertThat(errors).hasOnlyElementsOfType(CallNotPermittedException.class);

        breaker.transitionToHalfOpenState();
        StepVerifier.withVirtualTime(() -> guard.around(Mono.never()))
                .thenAwait(Duration.ofSeconds(1))
                .verifyError(TimeoutException.class);
    }

    @Test
    void whoever_waits_when_it_becomes_known_that_a_part_is_down_gives_up_soon() {
        StepVerifier.withVirtualTime(() -> guard.around(Mono.never()))
                .thenAwait(Duration.ofSeconds(2))
                .then(breaker::transitionToOpenState)
                .thenAwait(Duration.ofMillis(250))
                .verifyError(TimeoutException.class);
    }

    @Test
    void while_a_part_hangs_only_the_first_waits_in_full_even_when_calls_come_one_by_one() {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            Guard index = new Guard(breaker, PLACES, Duration.ofMillis(500));
            Sinks.One<String> slow = Sinks.one();
            assertThat(lateAfter(time, index, Mono.never())).isEqualTo(Duration.ofMillis(500));
            assertThat(lateAfter(time, index, Mono.never())).isEqualTo(Duration.ofMillis(250));
            assertThat(lateAfter(time, index, slow.asMono())).isEqualTo(Duration.ofMillis(250));
            slow.tryEmitValue("slow, but no longer hanging");
            assertThat(lateAfter(time, index, Mono.never())).isEqualTo(Duration.ofMillis(500));
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    /** How long a caller waits for what does not come. */
    private Duration lateAfter(VirtualTimeScheduler time, Guard part, Mono<String> call) {
        int before = errors.size();
        part.around(call).subscribe(answers::add, errors::add);
        Duration waited = Duration.ZERO;
        while (errors.size() == before) {
            time.advanceTimeBy(STEP);
            waited = waited.plus(STEP);
        }
        assertThat(errors.getLast()).isInstanceOf(TimeoutException.class);
        return waited;
    }

    @Test
    void what_one_guard_knows_to_be_down_the_other_does_not_ask() {
        var other = CircuitBreaker.ofDefaults("other");
        other.transitionToOpenState();

        StepVerifier.create(new Guard(breaker, PLACES, PATIENCE, END, other).around(Mono.just("well")))
                .verifyError(CallNotPermittedException.class);
    }

    @Test
    void a_fault_of_ours_does_not_open_the_breaker_and_a_part_that_is_down_does() {
        for (int i = 0; i < 20; i++) {
            fail(new IllegalStateException("a bug"));
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);

        for (int i = 0; i < 20; i++) {
            fail(new TimeoutException("down"));
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    private void fail(Exception error) {
        guard.around(Mono.error(error)).subscribe(any -> {}, errors::add);
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            guard.around(Mono.defer(() -> {
                        underWay.add(Sinks.one());
                        return underWay.getLast().asMono();
                    }))
                    .subscribe(answers::add, errors::add);
        }
    }
}

package marquee.backend.guards;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Stands before a part that may be slow or down: a limit on calls under way, a limit on how long a caller waits, and a
 * circuit breaker that spares a broken part (and the callers' time) until it has had a rest. A call for which nobody waits
 * any longer keeps its place until it has really ended. The limit comes first: too many calls at once say nothing about
 * the part, so they must not open the breaker. Every refusal is an error of the Mono that {@link Unavailable} knows. Thread-safe.
 */
public final class Guard {

    /** Nobody waits longer for a part that is not known to be well. */
    private static final Duration LONGEST_FOR_THE_UNWELL = Duration.ofSeconds(1);

    /** How much longer somebody waits who has been late once already, and how often patience is thought over. */
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final CircuitBreaker breaker;
    private final List<CircuitBreaker> others;
    private final Bulkhead places;
    private final Duration patience;
    private final Duration end;
    private volatile boolean lastWasLate;

    /** A guard whose calls end when the patience of their callers does. */
    public Guard(CircuitBreaker breaker, int inFlight, Duration patience) {
        this(breaker, inFlight, patience, patience);
    }

    /**
     * A guard whose calls may outlive the callers' patience.
     *
     * @param breaker which has the guard's name
     * @param inFlight how many calls may be under way
     * @param patience how long a caller waits
     * @param end how long a call may take when nobody waits for it any longer
     * @param others breakers that know of the same part: when one of them is open, the part is known to be down
     */
    public Guard(CircuitBreaker breaker, int inFlight, Duration patience, Duration end, CircuitBreaker... others) {
        this.breaker = breaker;
        this.others = List.of(others);
        this.places = Bulkhead.of(
                breaker.getName(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(inFlight)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.patience = patience;
        this.end = end;
    }

    /** The call, guarded. It begins anew with each subscription. */
    public <T> Mono<T> around(Mono<T> call) {
        return Mono.deferContextual(context -> {
            if (!places.tryAcquirePermission()) {
                return Mono.error(BulkheadFullException.createBulkheadFullException(places));
            }
            Optional<CircuitBreaker> open = others.stream()
                    .filter(other -> other.getState() == State.OPEN)
                    .findFirst()
                    .or(() -> breaker.tryAcquirePermission() ? Optional.empty() : Optional.of(breaker));
            if (open.isPresent()) {
                places.onComplete();
                return Mono.error(CallNotPermittedException.createCallNotPermittedException(open.get()));
            }
            return counted(waitedFor(begin(call, context)));
        });
    }

    private <T> Mono<T> begin(Mono<T> call, ContextView context) {
        return Mono.fromFuture(
                call.timeout(end)
                        .doOnSuccess(any -> lastWasLate = false)
                        .doOnTerminate(places::onComplete)
                        .contextWrite(context)
                        .toFuture(),
                true);
    }

    private <T> Mono<T> waitedFor(Mono<T> answer) {
        return lastWasLate || patience.compareTo(end) < 0 ? answer.timeout(outOfPatience(Duration.ZERO)) : answer;
    }

    private <T> Mono<T> counted(Mono<T> answer) {
        long started = breaker.getCurrentTimestamp();
        return answer.doOnSuccess(any -> breaker.onSuccess(since(started), breaker.getTimestampUnit()))
                .doOnError(error -> {
                    lastWasLate = error instanceof TimeoutException;
                    breaker.onError(since(started), breaker.getTimestampUnit(), error);
                })
                .doOnCancel(breaker::releasePermission);
    }

    private long since(long started) {
        return breaker.getCurrentTimestamp() - started;
    }

    /** Comes when a caller who has waited so long gives up: at once when they have waited long for what is not well. */
    private Mono<Long> outOfPatience(Duration waited) {
        Duration step = waited.isZero() ? atFirst() : MOMENT;
        Duration then = waited.plus(step);
        return Mono.delay(step)
                .flatMap(tick -> isWell() && then.compareTo(patience) < 0 && !waitedForAFallback()
                        ? outOfPatience(then)
                        : Mono.just(tick));
    }

    /** The first who meets a part that hangs waits in full; those behind, who have fallbacks, do not. */
    private Duration atFirst() {
        Duration most = patience.compareTo(LONGEST_FOR_THE_UNWELL) < 0 ? patience : LONGEST_FOR_THE_UNWELL;
        return lastWasLate && isWell() && waitedForAFallback() && MOMENT.compareTo(most) < 0 ? MOMENT : most;
    }

    private boolean waitedForAFallback() {
        return patience.compareTo(LONGEST_FOR_THE_UNWELL) <= 0;
    }

    private boolean isWell() {
        return breaker.getState() == State.CLOSED
                && others.stream().allMatch(other -> other.getState() == State.CLOSED);
    }
}

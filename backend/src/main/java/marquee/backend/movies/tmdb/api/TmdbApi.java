package marquee.backend.movies.tmdb.api;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import reactor.util.retry.Retry.RetrySignal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks TMDB, never faster than it likes, and leaves it alone for a while when it does not feel well. Thread-safe. */
public final class TmdbApi {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERRORS = 500;
    private static final Duration SHORT_PAUSE = Duration.ofMillis(200);

    private final TmdbProperties address;
    private final TmdbCallProperties limits;
    private final HttpCalls calls;
    private final RateLimiter limiter;
    private final CircuitBreaker breaker;
    private final Clock clock;
    private final Outage outage = new Outage();
    private final JsonMapper json = JsonMapper.builder().build();

    public TmdbApi(TmdbSettings settings, HttpCalls calls, RateLimiter limiter, CircuitBreaker breaker, Clock clock) {
        this.address = settings.address();
        this.limits = settings.calls();
        this.calls = calls;
        this.limiter = limiter;
        this.breaker = breaker;
        this.clock = clock;
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                outage.away();
            }
        });
    }

    /**
     * What TMDB knows about the movie; an empty optional when it does not know it.
     *
     * @return fails when TMDB gives no usable answer, or is not to be asked now
     */
    public Mono<Optional<TmdbMovie>> movie(long id) {
        return calls.send(request(id))
                .onErrorMap(
                        IOException.class, e -> TmdbException.passing(String.valueOf(e.getMessage()), Duration.ZERO))
                .map(this::interpret)
                .doOnNext(answer -> outage.answered())
                .doOnError(failure -> outage.failed(String.valueOf(failure.getMessage())))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(RateLimiterOperator.of(limiter))
                .retryWhen(Retry.from(this::pauses));
    }

    private Request request(long id) {
        var url = HttpUrl.get(address.baseUrl().toString())
                .newBuilder()
                .addPathSegment("movie")
                .addPathSegment(Long.toString(id))
                .addQueryParameter("append_to_response", "credits,keywords");
        var request = new Request.Builder().header("Accept", "application/json");
        if (address.hasToken()) {
            request.header("Authorization", "Bearer " + address.apiKey());
        } else {
            url.addQueryParameter("api_key", address.apiKey());
        }
        return request.url(url.build()).build();
    }

    private Optional<TmdbMovie> interpret(Reply reply) {
        if (reply.status() == OK) {
            return Optional.of(parse(reply.body()));
        }
        if (reply.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (reply.status() == UNAUTHORIZED) {
            outage.refused();
        }
        var message = "TMDB answered " + reply.status();
        throw reply.status() == TOO_MANY_REQUESTS || reply.status() >= SERVER_ERRORS
                ? TmdbException.passing(message, RetryAfter.parse(reply.retryAfter(), clock))
                : TmdbException.lasting(message);
    }

    private TmdbMovie parse(String body) {
        try {
            var movie = json.readTree(body);
            if (movie.isObject() && !movie.path("success").asBoolean(true)) {
                throw TmdbException.lasting("TMDB answered success: false");
            }
            if (movie.isObject()) {
                return TmdbMovie.read(movie);
            }
        } catch (JacksonException notJson) {
            throw TmdbException.lasting("TMDB's answer is not JSON");
        }
        throw TmdbException.lasting("TMDB's answer is not an object");
    }

    private Publisher<?> pauses(Flux<RetrySignal> failures) {
        return failures.concatMap(failure -> pauseAfter(failure.failure(), failure.totalRetries())
                .map(Mono::delay)
                .orElseGet(() -> Mono.error(failure.failure())));
    }

    /** How long to wait before the next attempt; empty when there should be none. */
    private Optional<Duration> pauseAfter(Throwable failure, long retries) {
        return Optional.of(failure)
                .filter(TmdbException.class::isInstance)
                .map(TmdbException.class::cast)
                .filter(e -> e.isPassing() && retries < limits.retries())
                .map(e -> longer(e.pause(), SHORT_PAUSE.multipliedBy(1L << Math.min(retries, 10))))
                .filter(pause -> pause.compareTo(limits.maxRetryAfter()) <= 0);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

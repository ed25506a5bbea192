package marquee.backend.movies.tmdb;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import marquee.backend.movies.Enrichment;
import marquee.backend.movies.Freshness;
import marquee.backend.movies.Pictures;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Puts the connection to TMDB together; without a key there is none. */
@Configuration(proxyBeanMethods = false)
class TmdbConfiguration {

    @Bean
    Freshness freshness(TmdbProperties tmdb, Clock clock) {
        return new Freshness(tmdb.refreshAfter(), tmdb.maxAge(), clock);
    }

    @Bean
    Pictures pictures(TmdbProperties tmdb) {
        return new Pictures(tmdb.showsTmdbImages(), tmdb.imageUrl().toString());
    }

    @Bean
    Enrichment enrichment(TmdbProperties properties, DatabaseClient database, Freshness freshness, Clock clock) {
        if (!properties.enabled()) {
            return Enrichment.NONE;
        }
        var store = new TmdbMovies(database, freshness);
        return new TmdbEnrichment(api(properties, breaker(), clock), store, properties.budget());
    }

    static TmdbApi api(TmdbProperties properties, CircuitBreaker breaker, Clock clock) {
        var calls = new HttpCalls(client(properties), properties.maxResponse().toBytes());
        return new TmdbApi(properties, calls, limiter(properties), breaker, clock);
    }

    /** Redirects are not followed: TMDB's API has none, and they could lead anywhere. */
    private static OkHttpClient client(TmdbProperties properties) {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(properties.concurrency());
        dispatcher.setMaxRequestsPerHost(properties.concurrency());
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .callTimeout(properties.timeout())
                .followRedirects(false)
                .build();
    }

    /** One at a time at even distances, so that no second, wherever it begins, sees more than allowed. */
    private static RateLimiter limiter(TmdbProperties properties) {
        return RateLimiter.of(
                "tmdb",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(properties.requestsPerSecond()))
                        .timeoutDuration(properties.patience())
                        .build());
    }

    static CircuitBreaker breaker() {
        return CircuitBreaker.of(
                "tmdb",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(30))
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
    }
}

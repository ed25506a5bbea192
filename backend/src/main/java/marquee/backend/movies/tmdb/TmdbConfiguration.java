package marquee.backend.movies.tmdb;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import marquee.backend.movies.Pictures;
import marquee.backend.movies.enrichment.Enrichment;
import marquee.backend.movies.enrichment.Freshness;
import marquee.backend.movies.tmdb.api.HttpCalls;
import marquee.backend.movies.tmdb.api.TmdbApi;
import marquee.backend.movies.tmdb.api.TmdbCallProperties;
import marquee.backend.movies.tmdb.api.TmdbProperties;
import marquee.backend.movies.tmdb.api.TmdbRateProperties;
import marquee.backend.movies.tmdb.api.TmdbSettings;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Puts the connection to TMDB together; without a key there is none. */
@Configuration(proxyBeanMethods = false)
public class TmdbConfiguration {

    @Bean
    Freshness freshness(TmdbAgeProperties ages, Clock clock) {
        return new Freshness(ages.refreshAfter(), ages.maxAge(), clock);
    }

    @Bean
    Pictures pictures(TmdbProperties tmdb) {
        return new Pictures(tmdb.showsTmdbImages(), tmdb.imageUrl().toString());
    }

    @Bean
    Enrichment enrichment(
            TmdbProperties address,
            TmdbCallProperties calls,
            TmdbRateProperties rate,
            DatabaseClient database,
            Freshness freshness,
            Clock clock) {
        if (!address.enabled()) {
            return Enrichment.NONE;
        }
        var api = api(new TmdbSettings(address, calls, rate), breaker(), clock);
        return new TmdbEnrichment(api, new TmdbMovies(database, freshness), address.budget());
    }

    public static TmdbApi api(TmdbSettings settings, CircuitBreaker breaker, Clock clock) {
        var calls =
                new HttpCalls(client(settings), settings.calls().maxResponse().toBytes());
        return new TmdbApi(settings, calls, limiter(settings.rate()), breaker, clock);
    }

    /** Redirects are not followed: TMDB's API has none, and they could lead anywhere. */
    private static OkHttpClient client(TmdbSettings settings) {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(settings.rate().concurrency());
        dispatcher.setMaxRequestsPerHost(settings.rate().concurrency());
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .callTimeout(settings.calls().timeout())
                .followRedirects(false)
                .build();
    }

    /** One at a time at even distances, so that no second, wherever it begins, sees more than allowed. */
    private static RateLimiter limiter(TmdbRateProperties rate) {
        return RateLimiter.of(
                "tmdb",
                RateLimiterConfig.custom()
                        .limitForPeriod(1)
                        .limitRefreshPeriod(Duration.ofSeconds(1).dividedBy(rate.requestsPerSecond()))
                        .timeoutDuration(rate.patience())
                        .build());
    }

    public static CircuitBreaker breaker() {
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

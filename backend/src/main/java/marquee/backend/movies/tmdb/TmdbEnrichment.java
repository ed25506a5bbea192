package marquee.backend.movies.tmdb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import marquee.backend.guards.Unavailable;
import marquee.backend.movies.enrichment.Enrichment;
import marquee.backend.movies.tmdb.api.TmdbApi;
import marquee.backend.movies.tmdb.api.TmdbException;
import marquee.catalog.MovieId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitFailureHandler;

/** Asks TMDB about movies, each once at a time, and keeps the answers. Thread-safe; a request never waits long for it. */
final class TmdbEnrichment implements Enrichment {

    private static final Logger LOG = LoggerFactory.getLogger(TmdbEnrichment.class);

    private static final int MOST_UNDER_WAY = 500;
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final TmdbApi api;
    private final TmdbMovies store;
    private final Duration budget;
    private final ConcurrentMap<Long, Mono<Void>> underWay = new ConcurrentHashMap<>();
    private final Cache<Long, Boolean> failed = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(AFTER_FAILURE)
            .build();
    private final Sinks.Many<Long> arrivals = Sinks.many().multicast().directBestEffort();

    /**
     * @param api asks
     * @param store keeps
     * @param budget how long a request waits for {@link #fetch}
     */
    TmdbEnrichment(TmdbApi api, TmdbMovies store, Duration budget) {
        this.api = api;
        this.store = store;
        this.budget = budget;
    }

    @Override
    public void want(Collection<Long> movies) {
        movies.forEach(movie -> ask(movie).subscribe());
    }

    @Override
    public Mono<Void> fetch(long movie) {
        return Mono.defer(() -> ask(movie)).timeout(budget, Mono.empty());
    }

    @Override
    public Flux<Long> arrivals() {
        return arrivals.asFlux();
    }

    private Mono<Void> ask(long movie) {
        if (new MovieId(movie).isStandIn() || failed.getIfPresent(movie) != null || underWay.size() >= MOST_UNDER_WAY) {
            return Mono.empty();
        }
        return underWay.computeIfAbsent(movie, this::begin);
    }

    /** Goes on when the one who asked first has left: others may be waiting, and the answer will be wanted again. */
    private Mono<Void> begin(long movie) {
        return api.movie(movie)
                .flatMap(answer -> store.keep(movie, answer).thenReturn(movie))
                .doOnNext(stored -> arrivals.emitNext(stored, EmitFailureHandler.busyLooping(Duration.ofMillis(100))))
                .then()
                .onErrorResume(failure -> {
                    leaveAlone(movie, failure);
                    return Mono.empty();
                })
                .doFinally(signal -> underWay.remove(movie))
                .cache();
    }

    /** Only what was really asked and failed waits; what found TMDB busy or away is asked for at the next occasion. */
    private void leaveAlone(long movie, Throwable failure) {
        switch (failure) {
            case TmdbException asked -> {
                LOG.debug("TMDB has no answer about movie {}: {}", movie, asked.getMessage());
                failed.put(movie, true);
            }
            case CallNotPermittedException away -> LOG.debug("TMDB was not asked about movie {}: it is away", movie);
            case RequestNotPermitted busy ->
                LOG.debug("TMDB was not asked about movie {}: its turn did not come", movie);
            default -> {
                failed.put(movie, true);
                if (Unavailable.is(failure)) {
                    LOG.warn("TMDB's answer about movie {} could not be kept: {}", movie, failure.getMessage());
                } else {
                    LOG.error("TMDB's answer about movie {} could not be kept", movie, failure);
                }
            }
        }
    }
}

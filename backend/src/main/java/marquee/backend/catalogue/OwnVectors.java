package marquee.backend.catalogue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.background.Causes;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.backend.towers.UserTowers;
import marquee.catalog.Movie;
import marquee.towers.TowerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Places the movies that came by the catalogue's door: by the towers of each release in service, those that nobody had rated
 * by the content-only tower, and lays them over its collection, whatever index that is in. After a start, before the service
 * is ready, and when another release goes into service, all of them are placed anew. Then what orders movies by what people
 * think of them is read anew.
 */
@Component
final class OwnVectors implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(OwnVectors.class);

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final int AT_ONCE = 64;

    private final CatalogueChanges changes;
    private final CatalogueWatch watch;
    private final LiveReleases releases;
    private final UserTowers towers;
    private final PopularityRefresh popularity;

    /** Of the releases in service, by their numbers; of this job's thread alone. */
    private final Map<String, PlacedMovies> placed = new HashMap<>();

    private long lays;
    private boolean excused;

    OwnVectors(
            CatalogueChanges changes,
            CatalogueWatch watch,
            LiveReleases releases,
            UserTowers towers,
            PopularityRefresh popularity) {
        this.changes = changes;
        this.watch = watch;
        this.releases = releases;
        this.towers = towers;
        this.popularity = popularity;
    }

    @Override
    public String name() {
        return "own movies";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(EVERY, LIMIT).retryingEvery(RETRY);
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.zip(watch.whenRead(), releases.whenKnown()).publishOn(own).flatMap(read -> {
            var state = read.getT1();
            var serving = releases.serving();
            placed.keySet().retainAll(serving.stream().map(LiveRelease::release).toList());
            var placing = Flux.fromIterable(serving)
                    .concatMap(release -> place(state, release, own)
                            .onErrorResume(error -> isLive(release) ? excuse(error) : leave(release, error)));
            return Flux.concatDelayError(placing, popularity.towards(state.version(), own))
                    .then();
        });
    }

    /**
     * Nobody waits at the start for what does not come by itself, such as towers that are not among the models: those movies
     * are missing until it is there. From the next run on it is a failure like any other.
     */
    private Mono<Void> excuse(Throwable error) {
        boolean comes = Causes.isUnavailable(error) && !(error instanceof TowerUnavailableException);
        if (comes || excused) {
            return Mono.error(error);
        }
        excused = true;
        LOG.warn("Movies that came by the catalogue's door are not placed yet: {}", error.getMessage());
        return Mono.empty();
    }

    private boolean isLive(LiveRelease release) {
        return releases.ifKnown().equals(Optional.of(release));
    }

    /** What is tried does without them until its towers are there; the live release does not wait for that. */
    private static Mono<Void> leave(LiveRelease tried, Throwable error) {
        if (Causes.isUnavailable(error)) {
            LOG.debug(
                    "Release {} is tried without the movies that came by the catalogue's door", tried.release(), error);
        } else {
            LOG.error(
                    "Release {} is tried without the movies that came by the catalogue's door", tried.release(), error);
        }
        return Mono.empty();
    }

    private Mono<Void> place(CatalogueWatch.State state, LiveRelease release, Scheduler own) {
        var movies = placed.computeIfAbsent(release.release(), number -> new PlacedMovies(() -> ++lays));
        var missing = movies.missing(state.listed());
        movies.lay(state.listed(), release);
        return missing.isEmpty()
                ? Mono.empty()
                : Placing.of(described(missing), () -> towers.movieTowers(release.release()), own)
                        .doOnNext(vectors -> movies.keep(vectors, state.listed()))
                        .doOnNext(done -> movies.lay(state.listed(), release))
                        .then();
    }

    private Flux<List<Movie>> described(List<Long> missing) {
        return Flux.fromIterable(missing).buffer(AT_ONCE).concatMap(changes::movies);
    }
}

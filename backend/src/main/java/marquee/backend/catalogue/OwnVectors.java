package marquee.backend.catalogue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.backend.background.Causes;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.backend.serving.overlay.Overlay;
import marquee.backend.towers.UserTowers;
import marquee.catalog.Movie;
import marquee.index.MovieVector;
import marquee.towers.TowerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Places the movies that came by the catalogue's door: by the towers of the release in service, those that nobody had rated
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

    /** Of the release in service, by movie; of this job's thread alone. */
    private final Map<Long, Placed> placed = new HashMap<>();

    private String placedBy = "";
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
            var placing = Mono.justOrEmpty(read.getT2())
                    .flatMap(live -> place(state, live, own))
                    .onErrorResume(this::excuse);
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

    private Mono<Void> place(CatalogueWatch.State state, LiveRelease live, Scheduler own) {
        if (!placedBy.equals(live.release())) {
            placed.clear();
            placedBy = live.release();
        }
        placed.keySet().retainAll(state.listed().keySet());
        var missing = state.listed().entrySet().stream()
                .filter(listed -> !isPlaced(listed.getKey(), listed.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        lay(state, live);
        return missing.isEmpty()
                ? Mono.empty()
                : Placing.of(described(missing), () -> towers.movieTowers(live.release()), own)
                        .doOnNext(vectors -> keep(vectors, state))
                        .doOnNext(done -> lay(state, live))
                        .then();
    }

    private Flux<List<Movie>> described(List<Long> missing) {
        return Flux.fromIterable(missing).buffer(AT_ONCE).concatMap(changes::movies);
    }

    private void keep(List<MovieVector> vectors, CatalogueWatch.State state) {
        vectors.forEach(vector ->
                placed.put(vector.id(), new Placed(vector, state.listed().getOrDefault(vector.id(), 0L))));
    }

    private boolean isPlaced(long id, long version) {
        var known = placed.get(id);
        return known != null && known.version() >= version;
    }

    /** What is not placed yet as it was described last is left to the collection. */
    private void lay(CatalogueWatch.State state, LiveRelease live) {
        Map<Long, MovieVector> own = new HashMap<>();
        placed.forEach((id, one) -> {
            if (one.version() >= state.listed().getOrDefault(id, 0L)) {
                own.put(id, one.vector());
            }
        });
        if (!live.overlay().own().equals(own)) {
            live.lay(new Overlay(++lays, own));
        }
    }

    /** @param version at which the movie was described so */
    private record Placed(MovieVector vector, long version) {}
}

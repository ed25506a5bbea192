package marquee.backend.drift.vectors;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Compares, once for each release that becomes live, the vectors of the best known movies with those of the release that it
 * replaced, which every backend keeps open. What came of it is in the log, in {@code marquee.drift.vectors} and in {@code GET
 * /api/admin/drift/vectors/}.
 */
@Component
final class VectorDriftJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(VectorDriftJob.class);
    private static final int MOVIES = 2_000;
    private static final int AT_ONCE = 500;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final VectorDriftTable table;
    private final LiveReleases releases;
    private final PopularityWatch popularity;
    private final VectorDriftProperties properties;
    private final Clock clock;
    private volatile double raised;
    private volatile ReleaseStep incomparable = new ReleaseStep("", "");
    private volatile double cosine = Double.NaN;

    VectorDriftJob(
            VectorDriftTable table,
            LiveReleases releases,
            PopularityWatch popularity,
            VectorDriftProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        this.table = table;
        this.releases = releases;
        this.popularity = popularity;
        this.properties = properties;
        this.clock = clock;
        Gauge.builder("marquee.drift.vectors.raised", () -> raised)
                .description("1 where the live release moved the vectors of movies more than is usual")
                .register(metrics);
        Gauge.builder("marquee.drift.vectors.cosine", () -> cosine)
                .description("Mean cosine of the movies' vectors with those of the release before")
                .register(metrics);
    }

    @Override
    public String name() {
        return "vector drift";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.every(), LIMIT);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return table.change()
                .filter(change -> !change.equals(incomparable))
                .flatMap(change -> table.find(change)
                        .switchIfEmpty(Mono.defer(() -> compare(change, own).then(table.find(change)))))
                .doOnNext(this::show)
                .then();
    }

    /** Nothing before both are open here. */
    private Mono<Void> compare(ReleaseStep change, Scheduler own) {
        return Mono.zip(
                        Mono.justOrEmpty(releases.opened(change.earlier())),
                        Mono.justOrEmpty(releases.opened(change.release())),
                        popularity.whenRead())
                .flatMap(open -> {
                    var movies = open.getT3()
                            .mostRated(Optional.empty())
                            .limit(MOVIES)
                            .map(Ranked::movieId)
                            .toList();
                    return Mono.zip(vectors(movies, open.getT1()), vectors(movies, open.getT2()));
                })
                .publishOn(own)
                .filter(found -> isComparable(change, found.getT1(), found.getT2()))
                .map(found -> VectorDrift.of(found.getT1(), found.getT2()))
                .flatMap(drift -> {
                    var compared = new ComparedVectors(
                            change, clock.instant(), drift, drift.drifted(properties.leastCosine()));
                    return table.save(compared).doOnNext(isNew -> tell(compared));
                })
                .then();
    }

    /** Vectors of another length have no cosine; that is said once, and they are not fetched again. */
    private boolean isComparable(ReleaseStep change, Map<Long, float[]> earlier, Map<Long, float[]> now) {
        boolean comparable = haveOneLength(earlier, now);
        if (!comparable) {
            LOG.info("The vectors of releases {} and {} cannot be compared", change.earlier(), change.release());
            incomparable = change;
        }
        return comparable;
    }

    private static boolean haveOneLength(Map<Long, float[]> earlier, Map<Long, float[]> now) {
        return now.entrySet().stream()
                .anyMatch(movie -> Optional.ofNullable(earlier.get(movie.getKey()))
                        .filter(vector -> vector.length == movie.getValue().length)
                        .isPresent());
    }

    private static Mono<Map<Long, float[]>> vectors(List<Long> movies, LiveRelease release) {
        return Flux.fromIterable(movies)
                .buffer(AT_ONCE)
                .concatMap(release::vectors)
                .collectList()
                .map(VectorDriftJob::together);
    }

    private static Map<Long, float[]> together(List<Map<Long, float[]>> parts) {
        var all = new HashMap<Long, float[]>();
        parts.forEach(all::putAll);
        return all;
    }

    private void tell(ComparedVectors compared) {
        var step = compared.step();
        var drift = compared.drift();
        String said =
                "Release {} lays {} movies at a mean cosine of {} with release {}, and their lengths are {} apart";
        if (compared.raised()) {
            LOG.warn(
                    "Drift: " + said,
                    step.release(),
                    drift.movies(),
                    drift.cosine(),
                    step.earlier(),
                    drift.norms().value());
        } else {
            LOG.info(
                    said,
                    step.release(),
                    drift.movies(),
                    drift.cosine(),
                    step.earlier(),
                    drift.norms().value());
        }
    }

    private void show(ComparedVectors compared) {
        raised = compared.raised() ? 1 : 0;
        cosine = compared.drift().cosine();
    }
}

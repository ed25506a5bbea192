package marquee.backend.serving.remembered;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import marquee.backend.serving.ServingProperties;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.exact.ExactStore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Reads the vectors of the best known movies once a release has gone into service, and keeps them beside it: while the
 * index is away they are compared one by one, and lists stay personal. {@code marquee.serving.remembered} says how many.
 * Thread-safe.
 */
@Component
final class RememberedMovies implements Job, DisposableBean {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int AT_ONCE = 500;
    private static final int GENRE_PART = 20;

    private final LiveReleases releases;
    private final PopularityWatch popularity;
    private final RememberedProperties properties;
    private final Duration every;
    private final ExactStore store = new ExactStore();
    private final AtomicInteger kept = new AtomicInteger();

    RememberedMovies(
            LiveReleases releases,
            PopularityWatch popularity,
            RememberedProperties properties,
            ServingProperties serving,
            MeterRegistry metrics) {
        this.releases = releases;
        this.popularity = popularity;
        this.properties = properties;
        this.every = serving.refresh();
        Gauge.builder("marquee.serving.remembered", this, RememberedMovies::count)
                .description("Movies of the live release that are kept in memory for when the index is away")
                .register(metrics);
    }

    private double count() {
        return releases.ifKnown()
                .flatMap(LiveRelease::remembered)
                .map(live -> kept.doubleValue())
                .orElse(0.0);
    }

    @Override
    public String name() {
        return "remembered";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(every, LIMIT);
    }

    /** Reads what the live release lacks; a release that has its movies keeps them. */
    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromSupplier(releases::now)
                .flatMap(Mono::justOrEmpty)
                .filter(live ->
                        properties.rememberedMovies() > 0 && live.remembered().isEmpty())
                .flatMap(live -> read(live, popularity.now(), own));
    }

    private Mono<Void> read(LiveRelease live, Popularity popular, Scheduler own) {
        return Flux.fromStream(() -> best(popular))
                .buffer(AT_ONCE)
                .concatMap(live::stored)
                .publishOn(own)
                .flatMapIterable(Map::entrySet)
                .map(movie -> new MovieVector(
                        movie.getKey(),
                        movie.getValue(),
                        new Payload(popular.genresOf(movie.getKey()), OptionalInt.empty(), false)))
                .collectList()
                .filter(movies -> !movies.isEmpty())
                .flatMap(movies -> keep(live, movies));
    }

    private Stream<Long> best(Popularity popular) {
        int many = properties.rememberedMovies();
        var ofGenres = popular.genres().stream()
                .flatMap(genre -> popular.mostRated(Optional.of(genre.name())).limit(Math.max(1, many / GENRE_PART)));
        return Stream.concat(popular.mostRated(Optional.empty()).limit(many), ofGenres)
                .map(Ranked::movieId)
                .distinct();
    }

    /** Under a name of its own, so that nothing computed from a part is taken for what the whole would say. */
    private Mono<Void> keep(LiveRelease live, List<MovieVector> movies) {
        String collection = live.collection() + "-remembered";
        return store.collections()
                .flatMapIterable(all -> all)
                .concatMap(store::drop)
                .then(store.create(collection, movies.getFirst().vector().length))
                .then(store.upsert(collection, movies))
                .then(store.seal(collection))
                .then(store.open(collection))
                .doOnNext(index -> {
                    kept.set(movies.size());
                    live.remember(index);
                })
                .then();
    }

    @Override
    public void destroy() {
        store.close();
    }
}

package marquee.backend.serving;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Follows the alias: when it moves, the release it names goes into service with its own tower, and the earlier one goes
 * out once its requests are done. When the index does not answer, what is in service stays.
 */
@Component
public final class LiveReleases implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReleases.class);

    private final VectorStore store;
    private final UserTowers towers;
    private final ServingProperties properties;
    private final Guard indexGuard;
    private final Guard towerGuard;
    private final AtomicReference<Optional<LiveRelease>> live = new AtomicReference<>(Optional.empty());

    LiveReleases(VectorStore store, UserTowers towers, ServingProperties properties, CircuitBreakerRegistry breakers) {
        this.store = store;
        this.towers = towers;
        this.properties = properties;
        this.indexGuard =
                new Guard(breakers.circuitBreaker("index"), properties.inFlight(), properties.searchDeadline());
        this.towerGuard =
                new Guard(breakers.circuitBreaker("tower"), properties.inFlight(), properties.towerDeadline());
    }

    /** The release in service, if there is one. */
    public Optional<LiveRelease> now() {
        return live.get();
    }

    /** Looks at the alias and follows it. */
    @Scheduled(fixedDelayString = "${marquee.serving.refresh:2s}", initialDelayString = "${marquee.serving.refresh:2s}")
    public Mono<Void> follow() {
        return store.target(properties.alias())
                .flatMap(target -> Mono.justOrEmpty(target))
                .filter(this::isNews)
                .flatMap(this::open)
                .doOnNext(this::replace)
                .then()
                .onErrorResume(error -> {
                    LOG.warn("The live release could not be looked up: {}", error.getMessage());
                    return Mono.empty();
                });
    }

    @Override
    public void destroy() {
        live.getAndSet(Optional.empty()).ifPresent(LiveRelease::close);
    }

    private boolean isNews(String collection) {
        return live.get()
                .filter(current -> current.collection().equals(collection) && current.hasTower())
                .isEmpty();
    }

    private Mono<LiveRelease> open(String collection) {
        String release = collection.substring(properties.alias().length() + 1);
        return store.open(collection)
                .flatMap(index -> Mono.fromCallable(() -> open(release, index))
                        .subscribeOn(Schedulers.boundedElastic())
                        .doOnError(error -> index.close()));
    }

    private LiveRelease open(String release, VectorIndex index) {
        return new LiveRelease(release, index, tower(release), indexGuard, towerGuard, properties);
    }

    private Optional<UserTower> tower(String release) {
        try {
            return Optional.of(towers.open(release));
        } catch (TowerUnavailableException e) {
            LOG.warn("Release {} is served without its user tower: {}", release, e.getMessage());
            return Optional.empty();
        }
    }

    private void replace(LiveRelease next) {
        LOG.info("Release {} is live", next.release());
        live.getAndSet(Optional.of(next))
                .ifPresent(earlier -> Mono.delay(properties.drain(), Schedulers.boundedElastic())
                        .subscribe(done -> earlier.close()));
    }
}

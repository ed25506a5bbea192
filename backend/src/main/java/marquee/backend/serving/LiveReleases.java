package marquee.backend.serving;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import marquee.backend.background.Job;
import marquee.backend.background.Latest;
import marquee.backend.background.NotReadyException;
import marquee.backend.background.Schedule;
import marquee.backend.rankers.ChosenRanker;
import marquee.backend.serving.overlay.Withdrawn;
import marquee.backend.serving.wanted.Assigned;
import marquee.backend.serving.wanted.InService;
import marquee.backend.serving.wanted.WantedCollections;
import marquee.backend.towers.UserTowers;
import marquee.index.CollectionName;
import marquee.index.IndexUnavailableException;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.ranking.SecondStage;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Follows the registry: the release that is live there goes into service with its own tower, and beside it those that are
 * tried, for their share of the people. The one that a rollback goes back to stays open, so that it needs no more than a
 * look; others are closed once their requests are done. When the index does not answer, what is in service stays.
 * Thread-safe.
 */
@Component
public final class LiveReleases implements Job, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReleases.class);

    /** Opening a large index and a tower on a busy machine takes a while. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final VectorStore store;
    private final WantedCollections wanted;
    private final UserTowers towers;
    private final ChosenRanker ranker;
    private final ServingProperties properties;
    private final ServingGuards guards;
    private final VectorCacheProperties cache;
    private final Withdrawn withdrawn;
    private final Latest<Optional<LiveRelease>> live = new Latest<>("which release is live");
    private final Draining draining;
    private final OpenCollections<LiveRelease> open;
    private volatile InService wantedNow = InService.alone(Optional.empty());

    LiveReleases(
            VectorStore store,
            WantedCollections wanted,
            UserTowers towers,
            ChosenRanker ranker,
            ServingProperties properties,
            ServingGuards guards,
            VectorCacheProperties cache,
            Withdrawn withdrawn,
            @Qualifier("machine") Clock clock) {
        this.store = store;
        this.wanted = wanted;
        this.towers = towers;
        this.ranker = ranker;
        this.properties = properties;
        this.guards = guards;
        this.cache = cache;
        this.withdrawn = withdrawn;
        this.draining = new Draining(properties.drain(), clock);
        this.open = new OpenCollections<>(draining, LiveRelease::close);
    }

    /**
     * The release in service, if there is one.
     *
     * @throws NotReadyException before the registry was first looked at
     */
    public Optional<LiveRelease> now() {
        return live.now();
    }

    /**
     * The release that serves a person, with the settings of their variants: one that is tried where they have it and it is
     * open here, else the live one.
     *
     * @param person their id
     * @throws NotReadyException before the registry was first looked at
     */
    public Optional<LiveRelease> of(long person) {
        Optional<LiveRelease> current = now();
        Assigned assigned = assigned(person);
        return assigned.release()
                .flatMap(this::tried)
                .or(() -> current)
                .map(serving -> serving.as(
                        assigned.settings(Optional.of(serving.release()), current.map(LiveRelease::release))));
    }

    /** A release that is tried, if it is open here. */
    public Optional<LiveRelease> tried(String number) {
        return Optional.ofNullable(wantedNow.tried().get(number)).flatMap(open::get);
    }

    /** A release that is open here, whether it serves anybody or is kept to go back to. */
    public Optional<LiveRelease> opened(String release) {
        return open.all().stream().filter(one -> one.release().equals(release)).findFirst();
    }

    /**
     * Works with a release that was in service once: with the open one, or with one that is opened for it alone.
     *
     * @param collection where its vectors were
     * @param own a thread on which it is opened
     * @return fails when its vectors are gone
     */
    public <T> Mono<T> with(String collection, Function<LiveRelease, Mono<T>> work, Scheduler own) {
        return open.get(collection)
                .map(work)
                .orElseGet(() -> Mono.usingWhen(
                        opened(collection, own),
                        work,
                        release -> Mono.fromRunnable(release::close).subscribeOn(own)));
    }

    /** Of a release's collections the one that it serves from. */
    public Optional<String> servedFrom(List<String> collections) {
        return CollectionName.firstUnder(properties.alias(), collections);
    }

    /** The variants that a person has, whether or not what they need is open. */
    public Assigned assigned(long person) {
        return wantedNow.trials().of(person);
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.refresh(), LIMIT);
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    /** Looks at the registry and follows it. */
    @Override
    public Mono<Void> run(Scheduler own) {
        draining.closeDrained();
        return wanted.under(properties.alias())
                .publishOn(own)
                .flatMap(now -> open.follow(now, collection -> opened(collection, own), () -> served(now)));
    }

    /** The same, as soon as the registry was looked at. */
    public Mono<Optional<LiveRelease>> whenKnown() {
        return live.whenRead();
    }

    /** The release in service, if there is one and the registry was looked at. */
    public Optional<LiveRelease> ifKnown() {
        return live.ifRead().flatMap(current -> current);
    }

    /** Those that serve somebody: the live one first, then those that are tried, as far as they are open. */
    public List<LiveRelease> serving() {
        var tried = wantedNow.tried().values().stream().flatMap(collection -> open.get(collection).stream());
        return Stream.concat(ifKnown().stream(), tried).distinct().toList();
    }

    /** One of those that serve somebody and lack their tower. */
    Optional<LiveRelease> towerless() {
        return serving().stream().filter(release -> !release.hasTower()).findFirst();
    }

    /** Closes what is open, and whatever is opened later. */
    @Override
    public void destroy() {
        open.closeAll();
        draining.closeAll();
    }

    private void served(InService now) {
        wantedNow = now;
        now.live()
                .ifPresentOrElse(
                        collection -> {
                            serve(collection);
                            open.retain(now.all());
                        },
                        this::nothingIsLive);
    }

    private Mono<LiveRelease> opened(String collection, Scheduler own) {
        String release = release(collection);
        return store.open(collection)
                .publishOn(own)
                .doOnDiscard(VectorIndex.class, VectorIndex::close)
                .map(index -> whole(release, index));
    }

    private String release(String collection) {
        return CollectionName.parse(properties.alias(), collection)
                .map(CollectionName::release)
                .orElseThrow(() -> new IndexUnavailableException("The alias " + properties.alias() + " points at "
                        + collection + ", which Marquee did not load. Run ./marquee load-embeddings."));
    }

    private LiveRelease whole(String release, VectorIndex index) {
        return new LiveRelease(
                release,
                guards.measured(index),
                tower(release).map(tower -> fitting(tower, index)),
                secondStage(release),
                guards,
                cache,
                withdrawn);
    }

    /** A collection of another release, or of something else, under this one's name goes into service never. */
    private static UserTower fitting(UserTower tower, VectorIndex index) {
        if (tower.dimension() != index.dimension()) {
            tower.close();
            index.close();
            throw IndexUnavailableException.otherDimension(index.collection(), index.dimension(), tower.dimension());
        }
        return tower;
    }

    private Optional<UserTower> tower(String release) {
        try {
            return Optional.of(towers.open(release, guards.towerDeadline()));
        } catch (TowerUnavailableException e) {
            LOG.warn("Release {} is served without its user tower: {}", release, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Release {} is served without its user tower", release, e);
        }
        return Optional.empty();
    }

    private Optional<SecondStage> secondStage(String release) {
        try {
            return towers.secondStage(release).map(ranker::of);
        } catch (TowerUnavailableException e) {
            LOG.warn("Release {} is served in the towers' order: {}", release, e.getMessage());
            return Optional.empty();
        }
    }

    private synchronized void nothingIsLive() {
        if (live.ifRead().isEmpty()) {
            live.set(Optional.empty());
        }
    }

    private synchronized void serve(String collection) {
        open.get(collection)
                .filter(next -> !ifKnown().equals(Optional.of(next)))
                .ifPresent(next -> {
                    LOG.info("Release {} is live, collection {}", next.release(), next.collection());
                    live.set(Optional.of(next));
                });
    }
}

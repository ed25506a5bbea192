package marquee.backend.serving.side;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.serving.Draining;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.OpenCollections;
import marquee.backend.serving.ServingGuards;
import marquee.backend.serving.ServingProperties;
import marquee.backend.serving.overlay.OverlaidIndex;
import marquee.backend.serving.overlay.Overlay;
import marquee.backend.serving.overlay.Withdrawn;
import marquee.backend.serving.wanted.InService;
import marquee.backend.serving.wanted.WantedCollections;
import marquee.index.CollectionName;
import marquee.index.IndexUnavailableException;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Follows the registry as {@link marquee.backend.serving.LiveReleases} does, for the collections that an alias could name:
 * those of the live release and of the one before it are open. What is open stays while the index does not answer.
 * Thread-safe; nothing that answers blocks.
 */
abstract sealed class FollowedAlias implements Job, DisposableBean permits LiveContent, LiveGems {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final String name;
    private final Schedule schedule;
    private final String alias;
    private final VectorStore store;
    private final ServingGuards guards;
    private final Draining draining;
    private final Withdrawn withdrawn;
    private final WantedCollections wanted;
    private final OpenCollections<VectorIndex> open;

    FollowedAlias(String name, String alias, Follower follower) {
        this.name = name;
        this.schedule = Schedule.every(follower.properties().refresh(), LIMIT);
        this.alias = alias;
        this.store = follower.store();
        this.guards = follower.guards();
        this.draining = new Draining(follower.properties().drain(), follower.clock());
        this.withdrawn = follower.withdrawn();
        this.wanted = follower.wanted();
        this.open = new OpenCollections<>(draining, VectorIndex::close);
    }

    /** What it takes to follow an alias. */
    @Component
    record Follower(
            VectorStore store,
            WantedCollections wanted,
            ServingProperties properties,
            ServingGuards guards,
            Withdrawn withdrawn,
            @Qualifier("machine") Clock clock) {}

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Schedule schedule() {
        return schedule;
    }

    @Override
    public final boolean isNeededToServe() {
        return true;
    }

    final Optional<SideVectors> named(LiveRelease live) {
        return open.all().stream()
                .filter(index -> release(index.collection()).equals(Optional.of(live.release())))
                .max(Comparator.comparing(VectorIndex::collection))
                .map(index -> new SideVectors(index, guards.index()));
    }

    /** Looks at the registry and follows it. */
    @Override
    public final Mono<Void> run(Scheduler own) {
        draining.closeDrained();
        return wanted.under(alias)
                .publishOn(own)
                .flatMap(now -> open.follow(now, collection -> opened(collection, own), () -> keep(now)));
    }

    /** What was live stays until the alias names another, or the registry. */
    private void keep(InService now) {
        if (now.live().isPresent()) {
            open.retain(now.all());
        }
    }

    private Mono<VectorIndex> opened(String collection, Scheduler own) {
        return store.open(collection)
                .publishOn(own)
                .doOnDiscard(VectorIndex.class, VectorIndex::close)
                .doOnNext(this::require)
                .<VectorIndex>map(index ->
                        new OverlaidIndex(guards.measured(index), () -> Overlay.NONE.withdrawing(withdrawn.now())));
    }

    /** Closes what is open, and whatever is opened later. */
    @Override
    public final void destroy() {
        open.closeAll();
        draining.closeAll();
    }

    /** How long the vectors are; empty where the collection alone says. */
    OptionalInt dimension() {
        return OptionalInt.empty();
    }

    private void require(VectorIndex found) {
        if (dimension().orElse(found.dimension()) != found.dimension()) {
            found.close();
            throw IndexUnavailableException.otherDimension(
                    found.collection(), found.dimension(), dimension().orElseThrow());
        }
    }

    private Optional<String> release(String collection) {
        return CollectionName.parse(alias, collection).map(CollectionName::release);
    }
}

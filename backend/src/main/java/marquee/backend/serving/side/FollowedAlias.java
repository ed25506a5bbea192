package marquee.backend.serving.side;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.serving.Draining;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.ServingGuards;
import marquee.backend.serving.ServingProperties;
import marquee.backend.serving.overlay.OverlaidIndex;
import marquee.backend.serving.overlay.Overlay;
import marquee.backend.serving.overlay.Withdrawn;
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
 * Follows an alias: opens what it points at. What is opened stays while the index does not answer. Thread-safe; nothing that
 * answers blocks.
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
    private volatile Optional<VectorIndex> opened = Optional.empty();
    private boolean closed;

    FollowedAlias(String name, String alias, Follower follower) {
        this.name = name;
        this.schedule = Schedule.every(follower.properties().refresh(), LIMIT);
        this.alias = alias;
        this.store = follower.store();
        this.guards = follower.guards();
        this.draining = new Draining(follower.properties().drain(), follower.clock());
        this.withdrawn = follower.withdrawn();
    }

    /** What it takes to follow an alias. */
    @Component
    record Follower(
            VectorStore store,
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
        return opened.filter(index -> release(index.collection()).equals(Optional.of(live.release())))
                .map(index -> new SideVectors(index, guards.index()));
    }

    /** Looks at the alias and follows it. */
    @Override
    public final Mono<Void> run(Scheduler own) {
        draining.closeDrained();
        return store.target(alias)
                .publishOn(own)
                .flatMap(Mono::justOrEmpty)
                .filter(target -> opened.filter(index -> index.collection().equals(target))
                        .isEmpty())
                .flatMap(store::open)
                .publishOn(own)
                .doOnDiscard(VectorIndex.class, VectorIndex::close)
                .doOnNext(this::require)
                .doOnNext(this::replace)
                .then();
    }

    /** Closes what is open, and whatever is opened later. */
    @Override
    public final synchronized void destroy() {
        closed = true;
        opened.ifPresent(VectorIndex::close);
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

    private synchronized void replace(VectorIndex next) {
        if (closed) {
            next.close();
            return;
        }
        opened.ifPresent(earlier -> draining.add(earlier::close));
        opened = Optional.of(new OverlaidIndex(guards.measured(next), () -> Overlay.NONE.withdrawing(withdrawn.now())));
    }
}

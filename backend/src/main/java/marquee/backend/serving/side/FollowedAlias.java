package marquee.backend.serving.side;

import java.time.Clock;
import java.util.Optional;
import marquee.backend.serving.Draining;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.ServingGuards;
import marquee.backend.serving.ServingProperties;
import marquee.backend.serving.overlay.OverlaidIndex;
import marquee.backend.serving.overlay.Overlay;
import marquee.backend.serving.overlay.Withdrawn;
import marquee.index.CollectionName;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Follows an alias: opens what it points at. What is opened stays while the index does not answer. Thread-safe; nothing that
 * answers blocks.
 */
final class FollowedAlias {

    private final String alias;
    private final VectorStore store;
    private final ServingGuards guards;
    private final Draining draining;
    private final Withdrawn withdrawn;
    private volatile Optional<VectorIndex> opened = Optional.empty();
    private boolean closed;

    private FollowedAlias(String alias, Follower follower) {
        this.alias = alias;
        this.store = follower.store();
        this.guards = follower.guards();
        this.draining = new Draining(follower.properties().drain(), follower.clock());
        this.withdrawn = follower.withdrawn();
    }

    /** What it takes to follow an alias. */
    @Component
    record Follower(
            VectorStore store, ServingProperties properties, ServingGuards guards, Withdrawn withdrawn, Clock clock) {

        FollowedAlias of(String alias) {
            return new FollowedAlias(alias, this);
        }
    }

    /** The vectors of a release, if the alias names them. */
    Optional<SideVectors> of(LiveRelease live) {
        return opened.filter(index -> release(index.collection()).equals(Optional.of(live.release())))
                .map(index -> new SideVectors(index, guards.index()));
    }

    /** Looks at the alias and follows it. */
    Mono<Void> follow(Scheduler own) {
        draining.closeDrained();
        return store.target(alias)
                .publishOn(own)
                .flatMap(Mono::justOrEmpty)
                .filter(target -> opened.filter(index -> index.collection().equals(target))
                        .isEmpty())
                .flatMap(store::open)
                .publishOn(own)
                .doOnDiscard(VectorIndex.class, VectorIndex::close)
                .doOnNext(this::replace)
                .then();
    }

    /** Closes what is open, and whatever is opened later. */
    synchronized void close() {
        closed = true;
        opened.ifPresent(VectorIndex::close);
        draining.closeAll();
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

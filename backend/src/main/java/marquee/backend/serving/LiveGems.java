package marquee.backend.serving;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.index.CollectionName;
import marquee.index.Hits;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Follows the alias of the graph model's vectors, which have a collection beside that of the towers'. What is opened stays
 * while the index does not answer. Thread-safe; nothing that answers blocks.
 */
@Component
public final class LiveGems implements Job, DisposableBean {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final VectorStore store;
    private final ServingProperties properties;
    private final ServingGuards guards;
    private final Draining draining;
    private volatile Optional<VectorIndex> opened = Optional.empty();
    private boolean closed;

    LiveGems(VectorStore store, ServingProperties properties, ServingGuards guards, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.guards = guards;
        this.draining = new Draining(properties.drain(), clock);
    }

    /** The graph's vectors of a release, if the alias names them. */
    public Optional<Gems> of(LiveRelease live) {
        return opened.filter(index -> release(index.collection()).equals(Optional.of(live.release())))
                .map(Gems::new);
    }

    @Override
    public String name() {
        return "gems";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.refresh(), LIMIT);
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    /** Looks at the alias and follows it. */
    @Override
    public Mono<Void> run(Scheduler own) {
        draining.closeDrained();
        return store.target(properties.gemsAlias())
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

    @Override
    public synchronized void destroy() {
        closed = true;
        opened.ifPresent(VectorIndex::close);
        draining.closeAll();
    }

    private Optional<String> release(String collection) {
        return CollectionName.parse(properties.gemsAlias(), collection).map(CollectionName::release);
    }

    private synchronized void replace(VectorIndex next) {
        if (closed) {
            next.close();
            return;
        }
        opened.ifPresent(earlier -> draining.add(earlier::close));
        opened = Optional.of(guards.measured(next));
    }

    /** The vectors of one release. Every call fails when the index is down. */
    public final class Gems {

        private final VectorIndex index;

        private Gems(VectorIndex index) {
            this.index = index;
        }

        /** Finds the nearest movies. */
        public Mono<Hits> search(Query query) {
            return guards.index().around(index.search(query));
        }

        /** The vectors of these movies; those that the graph does not know are left out. */
        public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
            return guards.index().around(index.vectors(ids));
        }
    }
}

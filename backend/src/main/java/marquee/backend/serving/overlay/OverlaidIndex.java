package marquee.backend.serving.overlay;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import marquee.index.Hit;
import marquee.index.Hits;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.support.BestHits;
import marquee.index.support.ForwardingIndex;
import org.apache.lucene.util.VectorUtil;
import reactor.core.publisher.Mono;

/**
 * An index with an {@link Overlay} over it, whatever the index is: own movies are compared one by one, which takes a
 * millisecond for some ten thousand, and merged with what the index finds. As a rule few of an index's hits are hidden, so it
 * is asked for some more than are wanted, and only where these do not suffice to leave all hidden ones out. Thread-safe.
 */
public final class OverlaidIndex extends ForwardingIndex {

    /** So many hidden ones among the best cost no second search. */
    private static final int SPARE = 20;

    private final Supplier<Overlay> overlay;

    /** @param overlay the one that counts, asked for at each call */
    public OverlaidIndex(VectorIndex index, Supplier<Overlay> overlay) {
        super(index);
        this.overlay = overlay;
    }

    @Override
    public Mono<Hits> search(Query query) {
        return Mono.defer(() -> {
            Overlay now = overlay.get();
            return now.isEmpty() ? super.search(query) : search(query, now);
        });
    }

    private Mono<Hits> search(Query query, Overlay now) {
        var more = new Query(
                query.vector(),
                query.limit() + SPARE,
                query.filter(),
                query.excluded(),
                query.deadline(),
                query.effort());
        return super.search(more).flatMap(found -> {
            boolean isAll = found.hits().size() < more.limit();
            long shown =
                    found.hits().stream().filter(hit -> !now.hides(hit.id())).count();
            return isAll || shown >= query.limit()
                    ? Mono.just(merged(found, query, now))
                    : super.search(withoutHidden(query, now)).map(all -> merged(all, query, now));
        });
    }

    private static Query withoutHidden(Query query, Overlay now) {
        var excluded = new LongOpenHashSet(query.excluded());
        excluded.addAll(now.withdrawn());
        now.own().keySet().forEach(id -> excluded.add(id.longValue()));
        return new Query(query.vector(), query.limit(), query.filter(), excluded, query.deadline(), query.effort());
    }

    private static Hits merged(Hits found, Query query, Overlay now) {
        var best = new BestHits(query.limit());
        found.hits().stream().filter(hit -> !now.hides(hit.id())).forEach(hit -> best.offer(hit.id(), hit.score()));
        for (MovieVector movie : now.own().values()) {
            if (query.filter().accepts(movie.payload())
                    && !query.excluded().contains(movie.id())
                    && !now.withdrawn().contains(movie.id())) {
                best.offer(movie.id(), VectorUtil.dotProduct(query.vector(), movie.vector()));
            }
        }
        List<Hit> hits = best.sorted();
        return new Hits(hits, found.plan(), found.visited() + now.own().size(), found.took());
    }

    /** Also of those that are withdrawn: people have rated them. */
    @Override
    public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
        return Mono.defer(() -> {
            var own = overlay.get().own();
            var found = new HashMap<Long, float[]>();
            for (Long id : ids) {
                Optional.ofNullable(own.get(id))
                        .ifPresent(movie -> found.put(id, movie.vector().clone()));
            }
            if (found.isEmpty()) {
                return super.vectors(ids);
            }
            var others = ids.stream().filter(id -> !found.containsKey(id)).toList();
            return others.isEmpty()
                    ? Mono.just(found)
                    : super.vectors(others).map(stored -> {
                        found.putAll(stored);
                        return found;
                    });
        });
    }
}

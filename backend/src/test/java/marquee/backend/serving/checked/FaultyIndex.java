package marquee.backend.serving.checked;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import marquee.index.Hits;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.support.ForwardingIndex;
import reactor.core.publisher.Mono;

/** An index whose searches miss what its fault hides, unless they compare everything. */
final class FaultyIndex extends ForwardingIndex {

    private final Fault fault;
    private final long movies;
    private final Map<SearchKind, LongSet> hiddenFrom = new ConcurrentHashMap<>();

    FaultyIndex(VectorIndex index, Fault fault, long movies) {
        super(index);
        this.fault = fault;
        this.movies = movies;
    }

    @Override
    public Mono<Hits> search(Query query) {
        if (query.effort().exact()) {
            return super.search(query);
        }
        LongSet hidden = hiddenFrom.computeIfAbsent(SearchKind.of(query), kind -> hidden(query));
        return super.search(
                new Query(query.vector(), query.limit(), query.filter(), hidden, query.deadline(), query.effort()));
    }

    /** Of one kind all searches hide the same here. */
    private LongSet hidden(Query query) {
        var hidden = new LongOpenHashSet(query.excluded());
        LongStream.rangeClosed(1, movies)
                .filter(id -> fault.misses().test(query, id))
                .forEach(hidden::add);
        return hidden;
    }
}

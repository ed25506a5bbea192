package marquee.index.support;

import java.util.Collection;
import java.util.Map;
import marquee.index.Hits;
import marquee.index.Query;
import marquee.index.VectorIndex;
import reactor.core.publisher.Mono;

/** An index around another one, which does all that a subclass does not do itself. */
public abstract class ForwardingIndex implements VectorIndex {

    private final VectorIndex index;

    /** @param index closed with this one */
    protected ForwardingIndex(VectorIndex index) {
        this.index = index;
    }

    @Override
    public String collection() {
        return index.collection();
    }

    @Override
    public int dimension() {
        return index.dimension();
    }

    @Override
    public Mono<Hits> search(Query query) {
        return index.search(query);
    }

    @Override
    public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
        return index.vectors(ids);
    }

    @Override
    public Mono<Long> count() {
        return index.count();
    }

    @Override
    public void close() {
        index.close();
    }
}

package marquee.backend.serving.side;

import java.util.Collection;
import java.util.Map;
import marquee.backend.guards.Guard;
import marquee.index.Hits;
import marquee.index.Query;
import marquee.index.VectorIndex;
import reactor.core.publisher.Mono;

/** The vectors of one release in a collection beside its towers'. Every call fails when the index is down. Thread-safe. */
public final class SideVectors {

    private final VectorIndex index;
    private final Guard guard;

    SideVectors(VectorIndex index, Guard guard) {
        this.index = index;
        this.guard = guard;
    }

    /** The collection that they are in. */
    public String collection() {
        return index.collection();
    }

    /** Finds the nearest movies. */
    public Mono<Hits> search(Query query) {
        return guard.around(index.search(query));
    }

    /** The vectors of these movies; those that the collection lacks are left out. */
    public Mono<Map<Long, float[]>> vectors(Collection<Long> ids) {
        return guard.around(index.vectors(ids));
    }
}

package marquee.backend.movies.enrichment;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings what the catalogue lacks (pictures, taglines, votes) from elsewhere. Thread-safe; never fails. */
public interface Enrichment {

    /** Nothing to ask: every movie stays as the catalogue has it. */
    Enrichment NONE = new Enrichment() {
        @Override
        public void want(Collection<Long> movies) {}

        @Override
        public Mono<Void> fetch(long movie) {
            return Mono.empty();
        }

        @Override
        public Flux<Long> arrivals() {
            return Flux.never();
        }
    };

    /** Asks for these movies soon, outside of the request; forgets them when there is too much to do. */
    void want(Collection<Long> movies);

    /** Asks for this movie now; completes when the answer is stored, or when a request should not wait any longer. */
    Mono<Void> fetch(long movie);

    /** The movies of which something new was stored, hot. */
    Flux<Long> arrivals();
}

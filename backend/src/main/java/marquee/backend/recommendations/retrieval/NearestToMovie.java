package marquee.backend.recommendations.retrieval;

import java.util.Optional;
import marquee.backend.serving.ItemQuery;
import marquee.backend.serving.LiveRelease;
import marquee.index.Filter;
import marquee.index.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The movies nearest to a movie; none when the index does not hold it. */
@Component
public final class NearestToMovie {

    private final ItemQuery places;

    NearestToMovie(ItemQuery places) {
        this.places = places;
    }

    /** Those around this movie, whether it is itself among them or not. */
    public CandidateSource around(long movieId) {
        return (query, live) -> find(movieId, query, live);
    }

    private Mono<CandidateList> find(long movieId, CandidateQuery query, LiveRelease live) {
        var reason = new Reason.SimilarTo(movieId);
        return places.of(movieId, live)
                .flatMap(place -> live.search(new Query(
                                place.vector(),
                                query.limit(),
                                Filter.ANY,
                                query.exclusions().movies(),
                                live.deadline()))
                        .map(hits -> new CandidateList(
                                hits.hits().stream()
                                        .map(hit -> new Candidate(hit.id(), hit.score(), reason))
                                        .toList(),
                                Strategy.SIMILAR,
                                place.degraded() ? Degradation.TOWER : Degradation.NONE,
                                Optional.of(live.release()))));
    }
}

package marquee.backend.recommendations.retrieval.sources;

import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.serving.ItemQuery;
import marquee.backend.serving.LiveRelease;
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
                .flatMap(place -> live.search(query.around(place.vector(), live.deadline()))
                        .map(hits -> CandidateList.found(hits, query, reason, Strategy.SIMILAR, live)
                                .without(place.degraded() ? Degradation.TOWER : Degradation.NONE)));
    }
}

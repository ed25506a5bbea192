package marquee.backend.recommendations.ranking;

import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.serving.LiveRelease;
import reactor.core.publisher.Mono;

/** Puts candidates in the order to show them. Thread-safe; nothing here blocks. */
public interface Reranker {

    /** How many candidates should compete for a list of this length. */
    int pool(int limit);

    /**
     * Orders.
     *
     * @param found candidates, best first
     * @param query what they were found for, as many as are to be shown
     * @param live whose vectors found them
     * @return at most as many as are to be shown, best first; an error when a part it needs is down
     */
    Mono<CandidateList> rerank(CandidateList found, CandidateQuery query, LiveRelease live);
}

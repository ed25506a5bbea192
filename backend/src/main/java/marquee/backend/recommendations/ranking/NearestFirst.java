package marquee.backend.recommendations.ranking;

import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.serving.LiveRelease;
import reactor.core.publisher.Mono;

/** Leaves candidates in the order they were found in. */
final class NearestFirst implements Reranker {

    @Override
    public int pool(int limit) {
        return limit;
    }

    @Override
    public Mono<CandidateList> rerank(CandidateList found, CandidateQuery query, LiveRelease live) {
        return Mono.just(found);
    }
}

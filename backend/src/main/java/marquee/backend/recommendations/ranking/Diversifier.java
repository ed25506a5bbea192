package marquee.backend.recommendations.ranking;

import java.util.List;
import java.util.Map;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.serving.LiveRelease;
import reactor.core.publisher.Mono;

/** Makes lists as varied as {@link Diversity} can, by the vectors and genres of the candidates. */
final class Diversifier implements Reranker {

    /** So many times the wanted number compete, up to so many more. */
    private static final int POOL = 5;

    private static final int MOST_MORE = 100;

    private final double diversity;
    private final PopularityWatch popularity;

    /** @param diversity above 0, at most 1 */
    Diversifier(double diversity, PopularityWatch popularity) {
        this.diversity = diversity;
        this.popularity = popularity;
    }

    @Override
    public int pool(int limit) {
        return Math.min(limit * POOL, limit + MOST_MORE);
    }

    @Override
    public Mono<CandidateList> rerank(CandidateList found, CandidateQuery query, LiveRelease live) {
        var ids = found.candidates().stream().map(Candidate::movieId).toList();
        return live.vectors(ids).map(vectors -> found.with(pick(found.candidates(), vectors, query.limit())));
    }

    private List<Candidate> pick(List<Candidate> candidates, Map<Long, float[]> vectors, int limit) {
        return new Diversity(vectors, popularity.now()::sharedGenres).pick(candidates, diversity, limit);
    }
}

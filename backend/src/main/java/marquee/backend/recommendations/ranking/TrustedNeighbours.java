package marquee.backend.recommendations.ranking;

import java.util.Comparator;
import java.util.List;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.serving.LiveRelease;
import reactor.core.publisher.Mono;

/** Near, well known enough to be there for a reason, and of the same kind: what a person calls similar. */
final class TrustedNeighbours implements Reranker {

    /** This many times the wanted number compete, so that thinly rated neighbours can be passed over. */
    private static final int POOL = 10;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::movieId);

    private final long movieId;
    private final PopularityWatch popularity;

    TrustedNeighbours(long movieId, PopularityWatch popularity) {
        this.movieId = movieId;
        this.popularity = popularity;
    }

    @Override
    public int pool(int limit) {
        return limit * POOL;
    }

    @Override
    public Mono<CandidateList> rerank(CandidateList found, CandidateQuery query, LiveRelease live) {
        return Mono.just(found.with(trusted(found.candidates(), query.limit())));
    }

    private List<Candidate> trusted(List<Candidate> near, int limit) {
        Popularity everyone = popularity.now();
        return near.stream()
                .map(one -> new Candidate(one.movieId(), score(one, everyone), one.reason()))
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }

    private double score(Candidate one, Popularity everyone) {
        long id = one.movieId();
        return one.score() * everyone.trust(id) * (1 + everyone.sharedGenres(movieId, id)) / 2;
    }
}

package marquee.backend.recommendations;

import marquee.backend.recommendations.explain.Explainer;
import marquee.backend.recommendations.ranking.Reranker;
import marquee.backend.recommendations.ranking.Rerankers;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.sources.PersonalCandidates;
import marquee.backend.recommendations.retrieval.sources.PopularMovies;
import marquee.backend.serving.LiveRelease;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Movies for one person, stage by stage: candidates in the second stage's order, with reasons; popular ones when nothing is
 * known of them, or when the index is down.
 */
@Component
final class PersonalRanking {

    private final PersonalCandidates source;
    private final Rerankers rerankers;
    private final Explainer explainer;
    private final PopularMovies popular;
    private final Fallback fallback;

    PersonalRanking(
            PersonalCandidates source,
            Rerankers rerankers,
            Explainer explainer,
            PopularMovies popular,
            Fallback fallback) {
        this.source = source;
        this.rerankers = rerankers;
        this.explainer = explainer;
        this.popular = popular;
        this.fallback = fallback;
    }

    /** As many as the query wants, as diverse as can be from 0 to 1. */
    Mono<CandidateList> rank(CandidateQuery query, double diversity) {
        var reranker = rerankers.diverse(diversity);
        return fallback.around(live -> ranked(query, reranker, live), () -> popular.find(query), Degradation.NONE);
    }

    private Mono<CandidateList> ranked(CandidateQuery query, Reranker reranker, LiveRelease live) {
        return source.find(query.limitedTo(reranker.pool(query.limit())), live)
                .flatMap(found -> reranker.rerank(found, query, live))
                .flatMap(best -> explainer.explain(best, query.history(), live));
    }
}

package marquee.backend.recommendations;

import marquee.backend.recommendations.explain.Explainer;
import marquee.backend.recommendations.ranking.PersonalDraft;
import marquee.backend.recommendations.ranking.Reranker;
import marquee.backend.recommendations.ranking.Rerankers;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.sources.PersonalCandidates;
import marquee.backend.recommendations.retrieval.sources.PopularMovies;
import marquee.backend.serving.LiveRelease;
import marquee.ranking.settings.ListParameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Movies for one person, stage by stage: candidates in the second stage's order, with reasons; popular ones when nothing is
 * known of them, or when the index is down.
 */
@Component
public final class PersonalRanking {

    private final PersonalCandidates source;
    private final Rerankers rerankers;
    private final Explainer explainer;
    private final PopularMovies popular;
    private final Fallback fallback;
    private final PersonalDraft draft;

    PersonalRanking(
            PersonalCandidates source,
            Rerankers rerankers,
            Explainer explainer,
            PopularMovies popular,
            Fallback fallback,
            PersonalDraft draft) {
        this.source = source;
        this.rerankers = rerankers;
        this.explainer = explainer;
        this.popular = popular;
        this.fallback = fallback;
        this.draft = draft;
    }

    /** As many as the query wants, as diverse as can be from 0 to 1. */
    Mono<CandidateList> rank(CandidateQuery query, double diversity) {
        return draft.list(query, live -> by(live, query, diversity(diversity, live)))
                .switchIfEmpty(Mono.defer(() -> fallback.around(
                        query,
                        live -> by(live, query, diversity(diversity, live)),
                        () -> popular.find(query),
                        Degradation.NONE)));
    }

    /** The same by one release, without anything that answers otherwise; fails when a part of it is down. */
    public Mono<CandidateList> by(LiveRelease live, CandidateQuery query, double diversity) {
        return ranked(query, rerankers.diverse(diversity), live)
                .map(found -> found.origin()
                        .map(origin -> found.from(origin.diverse(diversity)))
                        .orElse(found));
    }

    /** What somebody asks for goes before what they were assigned. */
    private static double diversity(double asked, LiveRelease live) {
        return asked > 0 ? asked : live.settings().of(ListParameter.DIVERSITY);
    }

    private Mono<CandidateList> ranked(CandidateQuery query, Reranker reranker, LiveRelease live) {
        return candidates(query, reranker.pool(query.limit()), live)
                .flatMap(found -> reranker.rerank(found, query, live))
                .flatMap(best -> explainer.explain(best, query.history(), live));
    }

    /**
     * The list as it is without a reranker comes first, then what competes with it: what a rule picks depends on how long a
     * list is, and a varied list must not begin from a less or more varied one than the person's own.
     */
    private Mono<CandidateList> candidates(CandidateQuery query, int pool, LiveRelease live) {
        var own = source.find(query, live);
        return pool <= query.limit() ? own : own.zipWith(source.find(query.limitedTo(pool), live), CandidateList::and);
    }
}

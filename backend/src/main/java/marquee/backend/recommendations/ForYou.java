package marquee.backend.recommendations;

import java.util.Optional;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.explain.Explainer;
import marquee.backend.recommendations.ranking.Reranker;
import marquee.backend.recommendations.ranking.Rerankers;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.NearestToPerson;
import marquee.backend.recommendations.retrieval.PopularMovies;
import marquee.backend.recommendations.retrieval.Viewer;
import marquee.backend.recommendations.retrieval.Viewers;
import marquee.backend.serving.LiveRelease;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What should this person watch next? What is nearest to them, or what is popular when nothing is known of them. */
@Component
final class ForYou {

    private final Viewers viewers;
    private final NearestToPerson source;
    private final Rerankers rerankers;
    private final Explainer explainer;
    private final PopularMovies popular;
    private final Fallback fallback;
    private final ListAssembler assembler;

    ForYou(
            Viewers viewers,
            NearestToPerson source,
            Rerankers rerankers,
            Explainer explainer,
            PopularMovies popular,
            Fallback fallback,
            ListAssembler assembler) {
        this.viewers = viewers;
        this.source = source;
        this.rerankers = rerankers;
        this.explainer = explainer;
        this.popular = popular;
        this.fallback = fallback;
        this.assembler = assembler;
    }

    /**
     * A personal page; fails when the person is unknown or the database down, and for nothing else.
     *
     * @param diversity 0 to 1
     */
    Mono<RecommendationList> list(long userId, Page page, double diversity) {
        return viewers.of(userId).flatMap(viewer -> list(page.query(viewer), page, diversity));
    }

    /** A personal page inside a genre. */
    Mono<RecommendationList> inGenre(long userId, String genre, Page page) {
        return viewers.of(userId).flatMap(viewer -> list(page.query(viewer, Optional.of(genre)), page, 0));
    }

    /** A page for somebody of whom nothing is known; asks no database for them. */
    Mono<RecommendationList> forAnybody(Page page) {
        return list(page.query(Viewer.ANYBODY), page, 0);
    }

    private Mono<RecommendationList> list(CandidateQuery query, Page page, double diversity) {
        var reranker = rerankers.diverse(diversity);
        var ranked = Mono.defer(() ->
                fallback.around(live -> ranked(query, reranker, live), () -> popular.find(query), Degradation.NONE));
        return assembler.list(ranked, query, page);
    }

    private Mono<CandidateList> ranked(CandidateQuery query, Reranker reranker, LiveRelease live) {
        return source.find(query.limitedTo(reranker.pool(query.limit())), live)
                .flatMap(found -> reranker.rerank(found, query, live))
                .flatMap(best -> explainer.explain(best, query.history(), live));
    }
}

package marquee.backend.recommendations;

import marquee.backend.businessrules.RuledList;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.Viewers;
import marquee.backend.recommendations.retrieval.sources.Aversions;
import marquee.backend.recommendations.retrieval.sources.GraphMovies;
import marquee.backend.recommendations.retrieval.sources.LittleKnownMovies;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which movies fit this person and are known by few? */
@Component
public final class HiddenGems {

    private final Viewers viewers;
    private final GraphMovies graph;
    private final LittleKnownMovies littleKnown;
    private final Aversions aversions;
    private final Fallback fallback;
    private final ListAssembler assembler;

    HiddenGems(
            Viewers viewers,
            GraphMovies graph,
            LittleKnownMovies littleKnown,
            Aversions aversions,
            Fallback fallback,
            ListAssembler assembler) {
        this.viewers = viewers;
        this.graph = graph;
        this.littleKnown = littleKnown;
        this.aversions = aversions;
        this.fallback = fallback;
        this.assembler = assembler;
    }

    /**
     * A page; well rated movies that few know for somebody who likes nothing yet, and, degraded, where the release has no
     * graph model or the index is down.
     */
    public Mono<RecommendationList> list(long userId, Page page) {
        return viewers.of(userId).flatMap(viewer -> {
            var query = page.query(viewer);
            return assembler.list(RuledList.HIDDEN_GEMS, this::found, query, page);
        });
    }

    private Mono<CandidateList> found(CandidateQuery query) {
        return fallback.around(
                query, live -> aversions.around(graph, query, live), () -> littleKnown.find(query), Degradation.NONE);
    }
}

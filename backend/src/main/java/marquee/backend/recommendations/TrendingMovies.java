package marquee.backend.recommendations;

import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.businessrules.RuledList;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.trending.Trending;
import marquee.backend.guards.Unavailable;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.recommendations.retrieval.Viewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What does everyone watch these days? */
@Component
public final class TrendingMovies {

    private final Viewers viewers;
    private final Trending trending;
    private final ListAssembler assembler;

    TrendingMovies(Viewers viewers, Trending trending, ListAssembler assembler) {
        this.viewers = viewers;
        this.trending = trending;
        this.assembler = assembler;
    }

    /** A page of what most people liked lately; with a person, without what they may not be shown. */
    public Mono<RecommendationList> list(Optional<Long> userId, Page page) {
        return viewers.of(userId).flatMap(viewer -> {
            var query = page.query(viewer);
            return assembler.list(RuledList.TRENDING, this::found, query, page);
        });
    }

    private Mono<CandidateList> found(CandidateQuery query) {
        return trending.order()
                .map(order -> first(order, query))
                .onErrorResume(
                        Unavailable::is,
                        away -> Mono.fromSupplier(
                                () -> first(trending.remembered(), query).without(Degradation.DATABASE)));
    }

    private static CandidateList first(Stream<Ranked> order, CandidateQuery query) {
        return new CandidateList(query.first(order, new Reason.Trending()), Strategy.TRENDING);
    }
}

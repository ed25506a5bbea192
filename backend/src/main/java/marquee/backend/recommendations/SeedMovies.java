package marquee.backend.recommendations;

import java.util.List;
import java.util.Optional;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.onboarding.Answers;
import marquee.backend.recommendations.onboarding.FurtherQuestions;
import marquee.backend.recommendations.ranking.Reranker;
import marquee.backend.recommendations.ranking.Rerankers;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.recommendations.retrieval.Viewers;
import marquee.backend.recommendations.retrieval.sources.WellKnownMovies;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Which movies should someone new rate first? Well known ones, of the genres they chose, unlike each other; once they have
 * said something, those that tell most given what they said.
 */
@Component
final class SeedMovies {

    private static final double DIVERSITY = 0.5;

    private final Viewers viewers;
    private final WellKnownMovies wellKnown;
    private final Reranker varied;
    private final Fallback fallback;
    private final FurtherQuestions further;
    private final PopularityWatch popularity;
    private final ListAssembler assembler;

    SeedMovies(
            Viewers viewers,
            WellKnownMovies wellKnown,
            Rerankers rerankers,
            Fallback fallback,
            FurtherQuestions further,
            PopularityWatch popularity,
            ListAssembler assembler) {
        this.viewers = viewers;
        this.wellKnown = wellKnown;
        this.varied = rerankers.marginalRelevance(DIVERSITY);
        this.fallback = fallback;
        this.further = further;
        this.popularity = popularity;
        this.assembler = assembler;
    }

    /**
     * A page; without genres, of all of them; without what was answered, what this person may not be shown, and
     * what they have on their watchlist, since that they have not seen.
     */
    Mono<RecommendationList> list(List<String> genres, Answers answers, Optional<Long> userId, Page page) {
        return viewers.of(userId).flatMap(viewer -> {
            var unseen = viewer.marks().watchlist();
            var query = page.query(viewer).without(answers.movies()).without(unseen);
            return assembler.list(Mono.defer(() -> ranked(genres, answers, query)), query, page);
        });
    }

    private Mono<CandidateList> ranked(List<String> genres, Answers answers, CandidateQuery query) {
        var known = genres.stream().map(popularity.now()::requireGenre).toList();
        return (answers.all().isEmpty() ? Mono.<CandidateList>empty() : further.find(answers, known, query))
                .switchIfEmpty(Mono.defer(() -> first(known, query)));
    }

    private Mono<CandidateList> first(List<String> genres, CandidateQuery query) {
        var found = wellKnown.find(genres, query.limitedTo(varied.pool(query.limit())));
        return fallback.around(
                query,
                live -> varied.rerank(found, query, live).map(list -> list.by(Strategy.VARIED)),
                () -> found,
                Degradation.NONE);
    }
}

package marquee.backend.recommendations;

import java.util.Optional;
import marquee.backend.businessrules.RuledList;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.recommendations.retrieval.Viewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is worth watching in a genre, for this person or for anyone? */
@Component
public final class ByGenre {

    private final Viewers viewers;
    private final PopularityWatch popularity;
    private final ForYou forYou;
    private final ListAssembler assembler;

    ByGenre(Viewers viewers, PopularityWatch popularity, ForYou forYou, ListAssembler assembler) {
        this.viewers = viewers;
        this.popularity = popularity;
        this.forYou = forYou;
        this.assembler = assembler;
    }

    /** A page inside the genre: personal with a person, by the IMDb weighted rating without. */
    public Mono<RecommendationList> list(String name, Optional<Long> userId, Page page) {
        return Mono.defer(() -> {
            String genre = popularity.now().requireGenre(name);
            return userId.map(id -> forYou.inGenre(id, genre, page)).orElseGet(() -> bestRated(genre, page));
        });
    }

    private Mono<RecommendationList> bestRated(String genre, Page page) {
        var query = page.query(viewers.anybody(), Optional.of(genre));
        return assembler.list(RuledList.BY_GENRE, some -> Mono.fromSupplier(() -> found(genre, some)), query, page);
    }

    private CandidateList found(String genre, CandidateQuery query) {
        return new CandidateList(
                query.first(popularity.now().bestRated(query.genre()), new Reason.BestRated(genre)),
                Strategy.WEIGHTED_RATING);
    }
}

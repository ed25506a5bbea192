package marquee.backend.recommendations;

import java.util.Optional;
import marquee.backend.businessrules.RuledList;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Viewer;
import marquee.backend.recommendations.retrieval.Viewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What should this person watch next? */
@Component
public final class ForYou {

    private final Viewers viewers;
    private final PersonalRanking ranking;
    private final ListAssembler assembler;

    ForYou(Viewers viewers, PersonalRanking ranking, ListAssembler assembler) {
        this.viewers = viewers;
        this.ranking = ranking;
        this.assembler = assembler;
    }

    /**
     * A personal page; fails when the person is unknown or the database down, and for nothing else.
     *
     * @param diversity 0 to 1
     */
    public Mono<RecommendationList> list(long userId, Page page, double diversity) {
        return viewers.of(userId).flatMap(viewer -> list(viewer, page, diversity));
    }

    /** The same for somebody who need not be a person of ours. */
    public Mono<RecommendationList> list(Viewer viewer, Page page, double diversity) {
        return list(page.query(viewer), page, diversity);
    }

    /** A personal page inside a genre. */
    Mono<RecommendationList> inGenre(long userId, String genre, Page page) {
        return viewers.of(userId).flatMap(viewer -> list(page.query(viewer, Optional.of(genre)), page, 0));
    }

    /** A page for somebody of whom nothing is known, who is not looked up. */
    public Mono<RecommendationList> forAnybody(Page page) {
        return list(page.query(viewers.anybody()), page, 0);
    }

    private Mono<RecommendationList> list(CandidateQuery query, Page page, double diversity) {
        var list = query.genre().isPresent() ? RuledList.BY_GENRE : RuledList.FOR_YOU;
        return assembler.list(list, some -> ranking.rank(some, diversity), query, page);
    }
}

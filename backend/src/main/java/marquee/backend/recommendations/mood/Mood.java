package marquee.backend.recommendations.mood;

import java.util.Optional;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.Viewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which movies fit what somebody wrote? */
@Component
final class Mood {

    private final Viewers viewers;
    private final MoodRanking ranking;
    private final ListAssembler assembler;

    Mood(Viewers viewers, MoodRanking ranking, ListAssembler assembler) {
        this.viewers = viewers;
        this.ranking = ranking;
        this.assembler = assembler;
    }

    /** A page; with a person in their order, without what they may not be shown. */
    Mono<RecommendationList> list(String written, Optional<Long> userId, Page page) {
        return viewers.of(userId).flatMap(viewer -> {
            var query = page.query(viewer);
            return assembler.list(Mono.defer(() -> ranking.rank(written, query)), query, page);
        });
    }
}

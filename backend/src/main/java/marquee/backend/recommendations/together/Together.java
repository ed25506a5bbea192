package marquee.backend.recommendations.together;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Viewer;
import marquee.backend.recommendations.retrieval.Viewers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What could these people watch together? */
@Component
final class Together {

    static final int FEWEST = 2;
    static final int MOST = 6;
    static final String RULE = "must be the ids of two to six different people";

    private final Viewers viewers;
    private final GroupRanking ranking;
    private final ListAssembler assembler;

    Together(Viewers viewers, GroupRanking ranking, ListAssembler assembler) {
        this.viewers = viewers;
        this.ranking = ranking;
        this.assembler = assembler;
    }

    /**
     * A page for all of them; fails when one is unknown or the database down.
     *
     * @param userIds different people
     */
    Mono<RecommendationList> list(List<Long> userIds, Page page) {
        return Flux.fromIterable(userIds)
                .flatMapSequential(viewers::of)
                .collectList()
                .flatMap(members -> {
                    var query = page.query(asOne(members));
                    return page.after().isPresent()
                            ? assembler.list(Mono.empty(), query, page)
                            : ranked(members, query, page);
                });
    }

    /** What fills a list up is nothing that was vetoed either. */
    private Mono<RecommendationList> ranked(List<Viewer> members, CandidateQuery query, Page page) {
        var vetoed = new LongOpenHashSet();
        return ranking.rank(members, query, vetoed)
                .map(found -> found.without(remembered(members)))
                .flatMap(found -> assembler.list(Mono.just(found), query.without(vetoed), page));
    }

    /** Somebody who may not be shown what any of them may not be shown. */
    private Viewer asOne(List<Viewer> members) {
        var excluded = new LongOpenHashSet();
        members.forEach(member -> {
            excluded.addAll(member.exclusions().movies());
            excluded.addAll(member.exclusions().hidden());
        });
        return viewers.anybody().without(excluded);
    }

    private static Degradation remembered(List<Viewer> members) {
        return members.stream()
                .map(member -> Degradation.of(member.history()))
                .reduce(Degradation.NONE, Degradation::or);
    }
}

package marquee.backend.recommendations.answer;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import marquee.backend.businessrules.BusinessRule;
import marquee.backend.businessrules.BusinessRules;
import marquee.backend.businessrules.Effect;
import marquee.backend.businessrules.RuledList;
import marquee.backend.businessrules.Ruling;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts lists in the order that operators want. Where no rule is about a list it costs nothing. Thread-safe. */
@Component
final class RuledLists {

    /** So many times the wanted number compete, up to so many more. */
    private static final int POOL = 5;

    private static final int MOST_MORE = 100;

    private final BusinessRules rules;
    private final PopularityWatch popularity;
    private final double explored;

    RuledLists(BusinessRules rules, PopularityWatch popularity, ExplorationProperties exploration) {
        this.rules = rules;
        this.popularity = popularity;
        this.explored = exploration.share();
    }

    /**
     * A list as its rules have it; a person's own with a movie of chance where that is wanted.
     *
     * @param answer the id of what it is for
     * @param find finds as many candidates as it is asked for
     */
    Mono<CandidateList> list(
            UUID answer,
            RuledList list,
            CandidateQuery query,
            Page page,
            Function<CandidateQuery, Mono<CandidateList>> find) {
        var ruling =
                new Ruling(list, rules.about(list, query.history().userId()), list == RuledList.FOR_YOU ? explored : 0);
        return list(answer, ruling, query, page, find)
                .map(found -> found.origin()
                        .map(origin -> found.from(origin.ruled(ruling)))
                        .orElse(found));
    }

    /** The same by what the rules were at another time. */
    Mono<CandidateList> list(
            UUID answer,
            Ruling ruling,
            CandidateQuery query,
            Page page,
            Function<CandidateQuery, Mono<CandidateList>> find) {
        return Exploration.list(answer, ruling.explored(), query, some -> ruled(ruling.rules(), some, page, find));
    }

    private Mono<CandidateList> ruled(
            List<BusinessRule> about,
            CandidateQuery query,
            Page page,
            Function<CandidateQuery, Mono<CandidateList>> find) {
        if (about.isEmpty()) {
            return find.apply(query);
        }
        return competing(about, query, find)
                .map(found -> new RuledOrder(about, popularity.now())
                        .order(found, query, page.seen().isEmpty()));
    }

    /** What a rule of the second stage picks depends on how long a list is, so the list as it would be comes first. */
    private static Mono<CandidateList> competing(
            List<BusinessRule> about, CandidateQuery query, Function<CandidateQuery, Mono<CandidateList>> find) {
        int pool = Math.min(query.limit() * POOL, query.limit() + MOST_MORE);
        boolean moves = about.stream().anyMatch(rule -> !(rule.effect() instanceof Effect.Pin));
        var own = find.apply(query);
        return moves ? own.zipWith(find.apply(query.limitedTo(pool)), CandidateList::and) : own;
    }
}

package marquee.backend.recommendations.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import marquee.backend.businessrules.BusinessRule;
import marquee.backend.businessrules.Effect;
import marquee.backend.crowd.Popularity;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;

/**
 * The order that rules give to what was found. A boosted movie goes up by a part of its way to the top, a buried one down by
 * a part of all places; the others keep their order. Then come the pins.
 */
final class RuledOrder {

    private final List<BusinessRule> rules;
    private final Popularity catalogue;
    private final List<Moving> moving;

    /** @param rules about the list, the earliest first: of two pins of one place it has it */
    RuledOrder(List<BusinessRule> rules, Popularity catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.moving = rules.stream()
                .map(rule -> new Moving(rule.choice().in(catalogue), rule.effect()))
                .toList();
    }

    /** A rule with the movies that it is about. */
    private record Moving(LongPredicate choice, Effect effect) {}

    /** @param place in the new order, smaller is better */
    private record Placed(int index, double place, boolean boosted) {}

    /** As many as are wanted where there are so many; pins on the first page alone. */
    CandidateList order(CandidateList found, CandidateQuery query, boolean isFirstPage) {
        int all = found.candidates().size();
        int[] places = IntStream.range(0, all)
                .mapToObj(index -> placed(found.candidates().get(index).movieId(), index, all))
                .sorted(Comparator.comparingDouble(Placed::place)
                        .thenComparing(Placed::boosted, Comparator.reverseOrder())
                        .thenComparingInt(Placed::index))
                .mapToInt(Placed::index)
                .toArray();
        CandidateList ordered = found.inOrder(places, query.limit());
        return isFirstPage ? pinned(ordered, query) : ordered;
    }

    private Placed placed(long movieId, int index, int all) {
        double up = 0;
        double down = 0;
        for (Moving rule : moving) {
            if (rule.effect() instanceof Effect.Boost(double strength)
                    && rule.choice().test(movieId)) {
                up = Math.max(up, strength);
            } else if (rule.effect() instanceof Effect.Bury(double strength)
                    && rule.choice().test(movieId)) {
                down = Math.max(down, strength);
            }
        }
        return new Placed(index, index * (1 - up) + all * down, up > 0);
    }

    private CandidateList pinned(CandidateList list, CandidateQuery query) {
        CandidateList pinned = list;
        for (BusinessRule rule : rules.reversed()) {
            if (rule.effect() instanceof Effect.Pin(int position)) {
                OptionalLong movie = pick(rule, query);
                pinned = movie.isPresent() ? pin(pinned, movie.getAsLong(), position, query.limit()) : pinned;
            }
        }
        return pinned;
    }

    private OptionalLong pick(BusinessRule rule, CandidateQuery query) {
        return rule.choice().movies().stream()
                .mapToLong(Long::longValue)
                .filter(movie -> query.exclusions().allow(movie))
                .filter(movie -> query.genre()
                        .map(genre -> catalogue.isOfAny(movie, List.of(genre)))
                        .orElseGet(() -> catalogue.genreSet(movie) >= 0))
                .findFirst();
    }

    /** Its score is that of the place, so that scores fall along the list all the same. */
    private static CandidateList pin(CandidateList list, long movieId, int position, int limit) {
        var candidates = new ArrayList<>(list.candidates());
        candidates.removeIf(one -> one.movieId() == movieId);
        int place = Math.min(position - 1, candidates.size());
        double score = candidates.isEmpty()
                ? 0
                : candidates.get(Math.min(place, candidates.size() - 1)).score();
        candidates.add(place, new Candidate(movieId, score, new Reason.Picked()));
        return list.with(candidates.subList(0, Math.min(limit, candidates.size())));
    }
}

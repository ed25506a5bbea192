package marquee.backend.recommendations.answer;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
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

    /** From the top down, so that none moves another; of two of one place the earlier rule has it, the other the next. */
    private CandidateList pinned(CandidateList list, CandidateQuery query) {
        List<Pinned> pins = pins(query);
        var rest = new ArrayList<>(list.candidates());
        rest.removeIf(one -> pins.stream().anyMatch(pin -> pin.movieId() == one.movieId()));
        pins.stream()
                .sorted(Comparator.comparingInt(Pinned::position))
                .forEach(pin -> rest.add(Math.min(pin.position() - 1, rest.size()), at(pin, rest)));
        return list.with(rest.subList(0, Math.min(query.limit(), rest.size())));
    }

    /** A movie that has a place. */
    private record Pinned(long movieId, int position) {}

    /** Each movie once, the latest rule first. */
    private List<Pinned> pins(CandidateQuery query) {
        var taken = new LongOpenHashSet();
        var pins = new ArrayList<Pinned>();
        for (BusinessRule rule : rules) {
            if (rule.effect() instanceof Effect.Pin(int position)) {
                pick(rule, query, taken).ifPresent(movie -> {
                    taken.add(movie);
                    pins.addFirst(new Pinned(movie, position));
                });
            }
        }
        return pins;
    }

    private OptionalLong pick(BusinessRule rule, CandidateQuery query, LongSet taken) {
        return rule.choice().movies().stream()
                .mapToLong(Long::longValue)
                .filter(movie -> query.exclusions().allow(movie) && !taken.contains(movie))
                .filter(movie -> query.genre()
                        .map(genre -> catalogue.isOfAny(movie, List.of(genre)))
                        .orElseGet(() -> catalogue.genreSet(movie) >= 0))
                .findFirst();
    }

    /** Its score is that of the place, so that scores fall along the list all the same. */
    private static Candidate at(Pinned pin, List<Candidate> rest) {
        int place = Math.min(pin.position() - 1, rest.size() - 1);
        return new Candidate(pin.movieId(), place < 0 ? 0 : rest.get(place).score(), new Reason.Picked());
    }
}

package marquee.backend.recommendations.answer;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Reason;
import reactor.core.publisher.Mono;

/**
 * Leaves one of the first places of some lists to chance, among what would come later, and says of every movie with what
 * probability it came to stand where it does: so a log tells what others would have earned. What is drawn follows from the
 * answer's id, so that an answer can be made again.
 */
final class Exploration {

    /** Farther down hardly anybody looks. */
    private static final int FIRST_PLACES = 10;

    private static final int AMONG = 100;

    private Exploration() {}

    /**
     * The list, with a movie of chance at one place where it is this answer's turn.
     *
     * @param answer its id
     * @param share of the lists that have one
     * @param find finds as many candidates as it is asked for
     */
    static Mono<CandidateList> list(
            UUID answer, double share, CandidateQuery query, Function<CandidateQuery, Mono<CandidateList>> find) {
        if (share == 0) {
            return find.apply(query);
        }
        var dice = new SplittableRandom(answer.getMostSignificantBits() ^ answer.getLeastSignificantBits());
        Mono<CandidateList> own = find.apply(query);
        return dice.nextDouble() < share
                ? own.zipWith(
                        find.apply(query.limitedTo(query.limit() + AMONG)),
                        (list, more) -> drawn(list, more, explorable(list, query), dice, share))
                : own.map(list -> withChances(list, explorable(list, query), share));
    }

    /** What somebody put at its place stays there, and lists that lack a part are bad enough. */
    private static List<Integer> explorable(CandidateList list, CandidateQuery query) {
        return list.isDegraded() || Degradation.of(query.history()) != Degradation.NONE
                ? List.of()
                : IntStream.range(0, Math.min(FIRST_PLACES, list.candidates().size()))
                        .filter(place -> !(list.candidates().get(place).reason() instanceof Reason.Picked))
                        .boxed()
                        .toList();
    }

    private static CandidateList drawn(
            CandidateList list, CandidateList more, List<Integer> places, SplittableRandom dice, double share) {
        var shown = LongOpenHashSet.toSet(list.candidates().stream().mapToLong(Candidate::movieId));
        List<Candidate> others = more.candidates().stream()
                .filter(one -> !shown.contains(one.movieId()))
                .toList();
        CandidateList explored = withChances(list, places, share);
        if (places.isEmpty() || others.isEmpty()) {
            return explored;
        }
        int place = places.get(dice.nextInt(places.size()));
        Candidate one = others.get(dice.nextInt(others.size()));
        var candidates = new ArrayList<>(explored.candidates());
        double chance = share / places.size() / others.size();
        candidates.set(place, new Candidate(one.movieId(), candidates.get(place).score(), one.reason(), chance));
        return explored.with(candidates);
    }

    /** Each place that may be left to chance is so equally often. */
    private static CandidateList withChances(CandidateList list, List<Integer> places, double share) {
        var candidates = new ArrayList<>(list.candidates());
        for (int place : places) {
            candidates.set(place, candidates.get(place).by(1 - share / places.size()));
        }
        return list.with(candidates);
    }
}

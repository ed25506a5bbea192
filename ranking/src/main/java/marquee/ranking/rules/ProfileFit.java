package marquee.ranking.rules;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import marquee.ranking.candidates.Scored;
import marquee.ranking.sources.NeighbourPlaces;
import marquee.ranking.taste.TasteProfile;

/**
 * Weighs where candidates come from against how each fits the person's profile. How likely the candidate at a place is right
 * falls with the place and the score as {@link OrderTrust} says; the places among the neighbours of what the person liked
 * add to that (reciprocal rank fusion; Cormack, Clarke &amp; Büttcher, SIGIR 2009). The profile's likelihood multiplies it
 * (Bayes), so the towers and a learned ranker can take turns.
 */
final class ProfileFit {

    /** The first places are about equally good. */
    static final double ALIKE = 3;

    /** What the neighbours of somebody's only like weigh against the towers, who know next to nothing then; soon no more. */
    private static final double NEIGHBOURS = 3;

    private ProfileFit() {}

    /**
     * Orders by both, less what candidates are like a movie that the person does not want.
     *
     * @param ranked best first
     * @param neighbours of what the person liked
     * @param aversion by movie, as a logarithm, 0 or more
     * @return the same movies with the sum for a score, best first
     */
    static List<Scored> order(
            List<Scored> ranked,
            OrderTrust trust,
            TasteProfile profile,
            NeighbourPlaces neighbours,
            LongToDoubleFunction aversion) {
        var fitting = new Scored[ranked.size()];
        double weight = NEIGHBOURS / Math.pow(Math.max(1, profile.likes()), 3);
        for (int place = 0; place < fitting.length; place++) {
            Scored one = ranked.get(place);
            double prior = 1 / (place + ALIKE) + weight * neighbours.share(one.row());
            double likelihood =
                    trust.likelihood(Math.log(ALIKE * prior), ranked.getFirst().score() - one.score());
            fitting[place] = one.with(profile.fit(one.traits()) + likelihood - aversion.applyAsDouble(one.movieId()));
        }
        Arrays.sort(fitting, Scored::bestFirst);
        return List.of(fitting);
    }
}

package marquee.evaluation.tuning;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import marquee.evaluation.model.IterativeRecommender;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;

/**
 * A recommender whose parameters are still to be chosen.
 *
 * @param name in tables
 * @param candidates to choose from by validation, given what they will learn from; at least one
 * @param tunedFor the metric they are chosen by, where it is not the one that a protocol ranks by
 * @param behind what the chosen one becomes with stages behind it, of which validation chooses then
 */
public record Family(
        String name,
        Function<TrainingData, List<Recommender>> candidates,
        Optional<String> tunedFor,
        Optional<Function<Recommender, List<Recommender>>> behind) {

    /** A recommender that is chosen by what a protocol ranks by. */
    public Family(String name, Function<TrainingData, List<Recommender>> candidates) {
        this(name, candidates, Optional.empty(), Optional.empty());
    }

    /** A recommender without anything to choose. */
    public static Family of(Recommender recommender) {
        return new Family(recommender.name(), training -> List.of(recommender));
    }

    /** The same, chosen by another metric. */
    public Family tunedFor(String metric) {
        return new Family(name, candidates, Optional.of(metric), behind);
    }

    /** The same under another name. */
    public Family named(String other) {
        return new Family(other, candidates, tunedFor, behind);
    }

    /**
     * The same with something behind it: its own parameters are chosen as if it were alone, then those of what is behind.
     *
     * @param stages what can be made of the one that was chosen, at least one
     */
    public Family followedBy(String newName, Function<Recommender, List<Recommender>> stages) {
        return new Family(newName, candidates, tunedFor, Optional.of(stages));
    }

    /** Whether it says anything about a movie without a training rating. */
    public boolean knowsUnratedMovies(TrainingData training) {
        return candidates.apply(training).getFirst().knowsUnratedMovies();
    }

    /**
     * The candidate that does best on the validation round, by a metric unless it is tuned for another; the first of
     * equals. The test round is not looked at.
     */
    public Recommender choose(Split validation, String ranking, long seed) {
        String metric = tunedFor.orElse(ranking);
        Recommender own = best(candidates.apply(validation.training()), validation, metric, seed);
        return behind.map(stages -> best(stages.apply(own), validation, metric, seed))
                .orElse(own);
    }

    private static Recommender best(List<Recommender> all, Split validation, String metric, long seed) {
        if (all.size() == 1 && !(all.getFirst() instanceof IterativeRecommender)) {
            return all.getFirst();
        }
        return sideBySideIfModest(all)
                .map(candidate -> Tuned.on(validation, metric, candidate, seed))
                .reduce(Tuned::orBetter)
                .orElseThrow()
                .recommender();
    }

    /** Those that learn in rounds do it on one core and in little memory; the others use all there is by themselves. */
    private static Stream<Recommender> sideBySideIfModest(List<Recommender> all) {
        return all.getFirst() instanceof IterativeRecommender ? all.parallelStream() : all.stream();
    }
}

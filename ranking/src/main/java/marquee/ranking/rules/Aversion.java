package marquee.ranking.rules;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import marquee.ranking.candidates.Scored;

/**
 * Takes from the likelihood of each candidate what it is like a movie that the person does not want: a factor, as the
 * profile's is (Bayes), so that what fits very well keeps a place all the same.
 */
public final class Aversion {

    private Aversion() {}

    /** Candidates whose scores are none, best first, in the order that is left. */
    static List<Scored> inOrder(List<Scored> candidates, LongToDoubleFunction aversion) {
        int[] order = order(
                candidates.size(),
                place -> aversion.applyAsDouble(candidates.get(place).movieId()));
        return IntStream.of(order).mapToObj(candidates::get).toList();
    }

    /**
     * Orders a list of which nothing but the places is known; how likely the movie at a place is right falls with the place
     * (about one over it, Zipf).
     *
     * @param size of the list
     * @param aversion to what stands at each place, as a logarithm, 0 or more
     * @return the places, in the order that is left
     */
    public static int[] order(int size, IntToDoubleFunction aversion) {
        return IntStream.range(0, size)
                .mapToObj(place -> new Left(place, -Math.log(place + ProfileFit.ALIKE) - aversion.applyAsDouble(place)))
                .sorted(Comparator.comparingDouble(Left::likelihood).reversed().thenComparingInt(Left::place))
                .mapToInt(Left::place)
                .toArray();
    }

    private record Left(int place, double likelihood) {}
}

package marquee.training.algebra;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import marquee.evaluation.model.Person;

/**
 * How much each movie of a history counts when scores are asked for: what the rating says, times floor + exp(-age rank
 * / recency), where the newest rating has age rank 0.
 *
 * @param signal what a rating says
 * @param recency scale of the decay, in ratings; infinite for none
 * @param floor what even the oldest rating keeps
 */
public record Attention(Signal signal, double recency, double floor) {

    /** Every rating counts alike, however old. */
    public static Attention to(Signal signal) {
        return new Attention(signal, Double.POSITIVE_INFINITY, 0);
    }

    /** The movies that count, newest first, with their weights. */
    public SparseVector of(Person person) {
        var movies = new IntArrayList();
        var weights = new FloatArrayList();
        for (int i = person.count() - 1; i >= 0; i--) {
            float weight = signal.weight(person.stars(i), person.positive(i));
            if (weight > 0) {
                weights.add((float) (weight * (floor + Math.exp(-movies.size() / recency))));
                movies.add(person.movie(i));
            }
        }
        return new SparseVector(movies.toIntArray(), weights.toFloatArray());
    }
}

package marquee.ranking.related;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How alike titles are, from 0 to 1: the cosine of their words, each weighing what it tells, of the two variants that are
 * most alike. Thread-safe when the weights are.
 *
 * @param weight of a word, above 0
 */
public record TitleSimilarity(ToDoubleFunction<String> weight) {

    /** Where it is not known how common words are, longer ones tell more. */
    public static final TitleSimilarity BY_LENGTH = new TitleSimilarity(String::length);

    /** Compares two. */
    public double of(TitleWords a, TitleWords b) {
        double most = 0;
        for (Set<String> one : a.variants()) {
            for (Set<String> other : b.variants()) {
                most = Math.max(most, cosine(one, other));
            }
        }
        return most;
    }

    private double cosine(Set<String> a, Set<String> b) {
        double both = 0;
        for (String word : a) {
            both += b.contains(word) ? square(word) : 0;
        }
        return both == 0 ? 0 : both / Math.sqrt(squares(a) * squares(b));
    }

    private double squares(Set<String> words) {
        double sum = 0;
        for (String word : words) {
            sum += square(word);
        }
        return sum;
    }

    private double square(String word) {
        double weighs = weight.applyAsDouble(word);
        return weighs * weighs;
    }
}

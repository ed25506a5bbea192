package marquee.training.graph;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The movies a softmax runs over.
 *
 * @param numbers of the movies, each once
 * @param logQ by movie, the logarithm of how probable it was that it got in, which is taken off its logit so that popular
 *     movies are not punished for being drawn often (Yi et al., "Sampling-bias-corrected neural modeling", RecSys 2019);
 *     0 when all movies are in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Candidates(int[] numbers, float[] logQ) {

    /** The whole catalogue. */
    public static Candidates all(int movies) {
        return new Candidates(IntStream.rangeClosed(1, movies).toArray(), new float[movies]);
    }

    /**
     * The examples' targets, filled up with movies drawn evenly.
     *
     * @param counts by movie row, how often it was rated positively
     */
    public static Candidates sampled(List<Example> examples, int size, int[] counts, RandomGenerator random) {
        var chosen = new IntLinkedOpenHashSet();
        long targets = 0;
        for (Example example : examples) {
            for (int target : example.targets()) {
                chosen.add(target);
            }
            targets += example.targets().length;
        }
        while (chosen.size() < Math.min(size, counts.length)) {
            chosen.add(1 + random.nextInt(counts.length));
        }
        int[] numbers = chosen.toIntArray();
        double ratings = Arrays.stream(counts).asLongStream().sum();
        double even = (double) size / counts.length;
        var logQ = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            double expected = even + targets * counts[numbers[i] - 1] / ratings;
            logQ[i] = (float) Math.log(1 - Math.exp(-expected));
        }
        return new Candidates(numbers, logQ);
    }

    /** The share of each candidate in each example's targets, {@code [examples * candidates]}. */
    float[] targets(List<Example> examples) {
        var column = new Int2IntOpenHashMap(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            column.put(numbers[i], i);
        }
        var shares = new float[examples.size() * numbers.length];
        for (int row = 0; row < examples.size(); row++) {
            int[] wanted = examples.get(row).targets();
            for (int target : wanted) {
                shares[row * numbers.length + column.get(target)] += 1f / wanted.length;
            }
        }
        return shares;
    }
}

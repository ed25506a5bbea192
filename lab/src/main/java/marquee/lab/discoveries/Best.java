package marquee.lab.discoveries;

import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The best rows by score. */
final class Best {

    private Best() {}

    /** At most so many, best first, ties by smaller row. */
    static int[] of(float[] scores, IntPredicate open, int count) {
        return IntStream.range(0, scores.length)
                .filter(open)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -scores[row])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .mapToInt(row -> row)
                .toArray();
    }
}

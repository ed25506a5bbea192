package marquee.lab.discoveries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Groups of people by their rows, one for each person with others. */
final class Groups {

    private final float[][] centred;
    private final int size;
    private final Random random;

    /** @param scores of all movies for each person, by which people are alike */
    Groups(float[][] scores, int size, int seed) {
        this.centred = centred(scores);
        this.size = size;
        this.random = new Random(100L * seed + size);
    }

    /** Without what all people have in common, each of length 1. */
    private static float[][] centred(float[][] scores) {
        var mean = new double[scores[0].length];
        for (float[] own : scores) {
            for (int row = 0; row < mean.length; row++) {
                mean[row] += own[row] / (double) scores.length;
            }
        }
        var centred = new float[scores.length][mean.length];
        for (int person = 0; person < scores.length; person++) {
            double squares = 0;
            for (int row = 0; row < mean.length; row++) {
                centred[person][row] = (float) (scores[person][row] - mean[row]);
                squares += centred[person][row] * centred[person][row];
            }
            for (int row = 0; row < mean.length; row++) {
                centred[person][row] /= (float) Math.sqrt(Math.max(squares, 1e-12));
            }
        }
        return centred;
    }

    /** With others whoever they are. */
    List<int[]> random() {
        var groups = new ArrayList<int[]>();
        for (int first = 0; first < centred.length; first++) {
            int own = first;
            groups.add(IntStream.concat(
                            IntStream.of(first),
                            random.ints(0, centred.length)
                                    .filter(other -> other != own)
                                    .distinct()
                                    .limit(size - 1L))
                    .toArray());
        }
        return groups;
    }

    /** With those whose scores are most alike. */
    List<int[]> similar() {
        return IntStream.range(0, centred.length)
                .mapToObj(first -> IntStream.concat(
                                IntStream.of(first),
                                IntStream.range(0, centred.length)
                                        .filter(other -> other != first)
                                        .boxed()
                                        .sorted(Comparator.comparingDouble(
                                                        (Integer other) -> -dot(centred[first], centred[other]))
                                                .thenComparing(Comparator.naturalOrder()))
                                        .limit(size - 1L)
                                        .mapToInt(other -> other))
                        .toArray())
                .toList();
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

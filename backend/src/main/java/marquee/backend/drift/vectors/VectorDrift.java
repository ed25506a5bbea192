package marquee.backend.drift.vectors;

import java.util.Map;
import marquee.evaluation.drift.Bins;
import marquee.evaluation.drift.DriftMeasure;
import marquee.evaluation.drift.Histogram;
import marquee.evaluation.drift.KolmogorovSmirnov;

/**
 * How far the vectors of movies have moved from one release to the next.
 *
 * @param movies how many both have
 * @param cosine the mean cosine of a movie's two vectors
 * @param norm the mean length of the vectors now, without what fills them up to 1
 * @param earlierNorm the same before
 * @param norms how far the lengths are apart, by Kolmogorov and Smirnov
 */
record VectorDrift(int movies, double cosine, double norm, double earlierNorm, DriftMeasure.Distance norms) {

    private static final Bins LENGTHS = Bins.even(0, 1, 50);
    private static final DriftMeasure MEASURE = new KolmogorovSmirnov(1e-5, 0.1);

    /**
     * Compares vectors by movie.
     *
     * @param earlier of one dimension
     * @param now of the same; at least one of the movies
     */
    static VectorDrift of(Map<Long, float[]> earlier, Map<Long, float[]> now) {
        var both = now.keySet().stream().filter(earlier::containsKey).toList();
        double cosines = 0;
        var lengths = new double[both.size()];
        var earlierLengths = new double[both.size()];
        for (int i = 0; i < both.size(); i++) {
            float[] was = earlier.getOrDefault(both.get(i), new float[0]);
            float[] is = now.getOrDefault(both.get(i), new float[0]);
            lengths[i] = Math.sqrt(dot(is, is));
            earlierLengths[i] = Math.sqrt(dot(was, was));
            cosines += dot(was, is) / Math.max(1e-9, lengths[i] * earlierLengths[i]);
        }
        return new VectorDrift(
                both.size(),
                cosines / both.size(),
                mean(lengths),
                mean(earlierLengths),
                MEASURE.distance(Histogram.of(LENGTHS, earlierLengths), Histogram.of(LENGTHS, lengths)));
    }

    /** Whether it is more than a release usually moves them. */
    boolean drifted(double leastCosine) {
        return cosine < leastCosine || norms.drifted();
    }

    private static double mean(double[] lengths) {
        double sum = 0;
        for (double length : lengths) {
            sum += length;
        }
        return sum / lengths.length;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}

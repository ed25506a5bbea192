package marquee.evaluation.drift;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Counts by bin, or by category; those of two hours add up to those of both. Immutable. */
public final class Histogram {

    private final long[] counts;

    private Histogram(long[] counts) {
        this.counts = counts;
    }

    /** From counts, one a bin. */
    public static Histogram of(long... counts) {
        return new Histogram(counts.clone());
    }

    /** Nothing counted in so many bins. */
    public static Histogram empty(int bins) {
        return new Histogram(new long[bins]);
    }

    /** The values counted by these bins. */
    public static Histogram of(Bins bins, double... values) {
        var counts = new long[bins.count()];
        for (double value : values) {
            counts[bins.of(value)]++;
        }
        return new Histogram(counts);
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException when the other has other bins
     */
    public Histogram plus(Histogram other) {
        requireSameBins(other);
        var sum = counts.clone();
        Arrays.setAll(sum, bin -> counts[bin] + other.counts[bin]);
        return new Histogram(sum);
    }

    /** How much was counted. */
    public long total() {
        return LongStream.of(counts).sum();
    }

    /** How many bins there are. */
    public int bins() {
        return counts.length;
    }

    /** How much was counted in a bin. */
    public long count(int bin) {
        return counts[bin];
    }

    /** The share of a bin, as if each of so many bins had half a count more, so that none is 0. */
    double smoothedShare(int bin, int bins) {
        return (counts[bin] + 0.5) / (total() + 0.5 * bins);
    }

    /** The share of a bin; there must be something counted. */
    double share(int bin) {
        return (double) counts[bin] / total();
    }

    void requireSameBins(Histogram other) {
        if (counts.length != other.counts.length) {
            throw new IllegalArgumentException(
                    "Histograms of " + counts.length + " and " + other.counts.length + " bins do not compare.");
        }
    }
}

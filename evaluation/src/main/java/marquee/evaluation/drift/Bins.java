package marquee.evaluation.drift;

import java.util.Arrays;
import java.util.List;

/**
 * Where values are counted: one bin below the first edge, one from each edge to the next, one from the last.
 *
 * @param edges rising
 */
public record Bins(List<Double> edges) {

    /**
     * Copies the edges.
     *
     * @throws IllegalArgumentException when they do not rise
     */
    public Bins {
        edges = List.copyOf(edges);
        for (int i = 1; i < edges.size(); i++) {
            if (!(edges.get(i) > edges.get(i - 1))) {
                throw new IllegalArgumentException("Edges of bins rise, not " + edges);
            }
        }
    }

    /** Bins of one width between two ends, and one beyond each. */
    public static Bins even(double low, double high, int bins) {
        var edges = new Double[bins + 1];
        Arrays.setAll(edges, i -> low + (high - low) * i / bins);
        return new Bins(List.of(edges));
    }

    /** How many bins there are. */
    public int count() {
        return edges.size() + 1;
    }

    /**
     * The bin of a value, from 0.
     *
     * @throws IllegalArgumentException when it is not a number
     */
    public int of(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("NaN belongs to no bin.");
        }
        int bin = 0;
        while (bin < edges.size() && value >= edges.get(bin)) {
            bin++;
        }
        return bin;
    }
}

package marquee.bench.index;

import java.util.Arrays;

/** Figures of many repetitions. */
final class SearchFigures {

    private final long[] nanos;
    private final double recall;
    private final double visited;

    SearchFigures(long[] nanos, double recall, double visited) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
        this.recall = recall;
        this.visited = visited;
    }

    double recall() {
        return recall;
    }

    double visited() {
        return visited;
    }

    double millis(double quantile) {
        return nanos[(int) Math.min(nanos.length - 1, quantile * nanos.length)] / 1e6;
    }

    /** Recall, p50, p99, vectors compared, as cells of a Markdown table. */
    String cells() {
        return "%.4f | %.2f | %.2f | %.0f".formatted(recall, millis(0.5), millis(0.99), visited);
    }
}

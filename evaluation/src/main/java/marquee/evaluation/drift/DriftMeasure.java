package marquee.evaluation.drift;

/** How far two histograms are apart, and whether that is more than chance and more than matters. Thread-safe. */
public interface DriftMeasure {

    /**
     * Compares what is with what was.
     *
     * @param reference at least one counted
     * @param recent at least one counted, in the same bins
     */
    Distance distance(Histogram reference, Histogram recent);

    /**
     * How far two histograms are apart.
     *
     * @param value 0 for the same
     * @param threshold from which it is drift
     */
    record Distance(double value, double threshold) {

        /** Whether the distance is drift. */
        public boolean drifted() {
            return value >= threshold;
        }
    }
}

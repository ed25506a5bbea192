package marquee.backend.experiments.results;

/**
 * What one person adds to a metric.
 *
 * @param top above the line
 * @param bottom below it; 0 says nothing of them
 */
record Fraction(double top, double bottom) {

    static final Fraction NOTHING = new Fraction(0, 0);

    Fraction plus(Fraction other) {
        return new Fraction(top + other.top, bottom + other.bottom);
    }
}

package marquee.evaluation.sequential;

/** The logarithm of the gamma function for positive numbers, by Stirling's series (Abramowitz and Stegun, 6.1.41). */
final class LogGamma {

    private static final double SERIES_FROM = 12;

    private LogGamma() {}

    static double of(double value) {
        double shift = 0;
        double x = value;
        while (x < SERIES_FROM) {
            shift += Math.log(x);
            x++;
        }
        double series = 1 / (12 * x) - 1 / (360 * Math.pow(x, 3)) + 1 / (1260 * Math.pow(x, 5));
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}

package marquee.backend.posters;

/** The outline of a shape, in SVG's path language. */
final class SvgPath {

    private final StringBuilder steps = new StringBuilder();

    static SvgPath from(double x, double y) {
        return new SvgPath().step('M', x, y);
    }

    SvgPath to(double x, double y) {
        return step('L', x, y);
    }

    /** A quadratic curve, drawn towards a point on its way. */
    SvgPath curve(double towardsX, double towardsY, double x, double y) {
        return step('Q', towardsX, towardsY, x, y);
    }

    /** Part of a circle, clockwise. */
    SvgPath arc(double radius, double x, double y) {
        return arc(radius, radius, x, y);
    }

    /** Part of an ellipse, clockwise. */
    SvgPath arc(double radiusX, double radiusY, double x, double y) {
        return step('A', radiusX, radiusY, 0, 0, 1, x, y);
    }

    SvgPath close() {
        steps.append('Z');
        return this;
    }

    @Override
    public String toString() {
        return steps.toString();
    }

    private SvgPath step(char command, double... numbers) {
        steps.append(command);
        for (double number : numbers) {
            point(number);
        }
        return this;
    }

    private SvgPath point(double number) {
        steps.append(' ').append(Svg.rounded(number));
        return this;
    }
}

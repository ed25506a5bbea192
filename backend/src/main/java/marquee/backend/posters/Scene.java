package marquee.backend.posters;

import java.util.random.RandomGenerator;

/**
 * Where a motif is drawn.
 *
 * @param svg takes the shapes
 * @param colours to draw in
 * @param random decides what is left open; the same seed gives the same picture
 * @param width of the picture
 * @param height of the part that is seen
 */
record Scene(Svg svg, Palette colours, RandomGenerator random, double width, double height) {

    /** The shorter side, which shapes are measured by. */
    double unit() {
        return Math.min(width, height);
    }

    double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    /** One of the three bright colours. */
    Colour anyColour() {
        return switch (random.nextInt(3)) {
            case 0 -> colours.main();
            case 1 -> colours.second();
            default -> colours.shade();
        };
    }
}

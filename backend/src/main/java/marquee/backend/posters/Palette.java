package marquee.backend.posters;

import java.util.random.RandomGenerator;

/**
 * The colours of one poster.
 *
 * @param night behind everything, at the top
 * @param dusk behind everything, at the bottom
 * @param main of the largest shape
 * @param second of what stands against it
 * @param shade of what lies between
 * @param paper of letters
 */
record Palette(Colour night, Colour dusk, Colour main, Colour second, Colour shade, Colour paper) {

    private static final double[] CONTRASTS = {150, 180, 210, -45, 45};

    /** Colours around a hue, in one of several harmonies. */
    static Palette around(double base, RandomGenerator random) {
        var other = base + CONTRASTS[random.nextInt(CONTRASTS.length)];
        return new Palette(
                new Colour(base, 0.52, 0.15),
                new Colour(base + 18, 0.48, 0.30),
                new Colour(base + 8, 0.72, 0.60),
                new Colour(other, 0.74, 0.66),
                new Colour(base - 14, 0.50, 0.42),
                new Colour(base, 0.35, 0.97));
    }
}

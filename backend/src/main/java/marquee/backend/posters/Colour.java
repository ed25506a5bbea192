package marquee.backend.posters;

/**
 * A colour as eyes tell them apart.
 *
 * @param hue on the wheel, in degrees: 0 red, 120 green, 240 blue
 * @param saturation 0 grey to 1 pure
 * @param lightness 0 black to 1 white
 */
record Colour(double hue, double saturation, double lightness) {

    private static final int WHEEL = 360;

    /** The same, further round the wheel. */
    Colour turned(double degrees) {
        return new Colour(hue + degrees, saturation, lightness);
    }

    /** The same, brighter or darker. */
    Colour at(double newLightness) {
        return new Colour(hue, saturation, newLightness);
    }

    /** As SVG writes it, {@code #rrggbb}; the formula is that of CSS Color 4, section 7. */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(channel(0), channel(8), channel(4));
    }

    private int channel(int offset) {
        var k = (offset + Math.floorMod(Math.round(hue), (long) WHEEL) / 30.0) % 12;
        var a = saturation * Math.min(lightness, 1 - lightness);
        return (int) Math.round(255 * (lightness - a * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1))));
    }
}

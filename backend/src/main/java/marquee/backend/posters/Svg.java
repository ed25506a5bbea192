package marquee.backend.posters;

/** Writes SVG elements. Attribute values and texts are escaped. Not thread-safe. */
final class Svg {

    private static final double TENTHS = 10;
    private static final Double OPAQUE = 1.0;

    private final StringBuilder markup = new StringBuilder(8_192);

    /** @param label what the picture shows, for those who do not see it */
    Svg(int width, int height, String label) {
        open("svg", "xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height)
                .attributes("viewBox", "0 0 " + width + " " + height, "role", "img");
        markup.append('>');
        text("title", label);
    }

    /** An element without content; attributes are names and values in turn, numbers rounded to what anyone sees. */
    Svg add(String element, Object... attributes) {
        open(element, attributes);
        markup.append("/>");
        return this;
    }

    /** An element with nothing but text in it. */
    Svg text(String element, String text, Object... attributes) {
        open(element, attributes);
        markup.append('>');
        XmlText.append(markup, text);
        markup.append("</").append(element).append('>');
        return this;
    }

    /** Begins an element that further ones go into; {@link #end} ends it. */
    Svg begin(String element, Object... attributes) {
        open(element, attributes);
        markup.append('>');
        return this;
    }

    Svg end(String element) {
        markup.append("</").append(element).append('>');
        return this;
    }

    /** A definition that shapes are filled with as {@code url(#id)}: one colour at the top, another at the bottom. */
    Svg gradient(String id, Colour top, double topOpacity, Colour bottom, double bottomOpacity) {
        begin("linearGradient", "id", id, "x1", 0, "y1", 0, "x2", 0, "y2", 1);
        add("stop", "offset", 0, "stop-color", top, "stop-opacity", topOpacity);
        add("stop", "offset", 1, "stop-color", bottom, "stop-opacity", bottomOpacity);
        return end("linearGradient");
    }

    Svg circle(double x, double y, double radius, Object fill, double opacity) {
        return add("circle", "cx", x, "cy", y, "r", radius, "fill", fill, "opacity", opacity);
    }

    Svg ring(double x, double y, double radius, double thickness, Colour colour, double opacity) {
        open("circle", "cx", x, "cy", y, "r", radius, "fill", "none", "stroke", colour, "stroke-width", thickness);
        attributes("opacity", opacity);
        markup.append("/>");
        return this;
    }

    Svg rect(double x, double y, double width, double height, Object fill, double opacity) {
        return add("rect", "x", x, "y", y, "width", width, "height", height, "fill", fill, "opacity", opacity);
    }

    Svg path(SvgPath path, Object fill, double opacity) {
        return add("path", "d", path, "fill", fill, "opacity", opacity);
    }

    Svg stroke(SvgPath path, double thickness, Colour colour) {
        return add("path", "d", path, "fill", "none", "stroke", colour, "stroke-width", thickness);
    }

    /** The finished picture. */
    @Override
    public String toString() {
        return markup + "</svg>\n";
    }

    static String rounded(double number) {
        var tenths = Math.round(number * TENTHS);
        return tenths % TENTHS == 0 ? Long.toString(tenths / (long) TENTHS) : Double.toString(tenths / TENTHS);
    }

    private Svg open(String element, Object... attributes) {
        markup.append('<').append(element);
        return attributes(attributes);
    }

    private Svg attributes(Object... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (attributes[i].equals("opacity") && value.equals(OPAQUE)) {
                continue;
            }
            markup.append(' ').append(attributes[i]).append("=\"");
            XmlText.append(markup, value instanceof Double number ? rounded(number) : value.toString());
            markup.append('"');
        }
        return this;
    }
}

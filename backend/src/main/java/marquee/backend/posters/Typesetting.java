package marquee.backend.posters;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A title broken into lines at the size that suits its length, at the places where its script allows (Unicode UAX 14).
 *
 * @param lines top to bottom
 * @param size of the letters, in pixels
 */
record Typesetting(List<Line> lines, double size) {

    private static final double[] SIZES = {70, 60, 52, 45, 39, 34, 29, 25};
    private static final String MORE = "…";

    /**
     * The largest lettering that fits.
     *
     * @param width of a line, in pixels
     * @param height of all lines, in pixels
     */
    static Typesetting fit(String title, double width, double height) {
        for (double size : SIZES) {
            var lines = wrap(title, width / size);
            if (lines.size() * leading(size) <= height && noWordWasCut(lines, title)) {
                return new Typesetting(lines, size);
            }
        }
        var smallest = SIZES[SIZES.length - 1];
        var lines = wrap(title, width / smallest);
        var most = (int) (height / leading(smallest));
        return new Typesetting(lines.size() <= most ? lines : cut(lines, most, width / smallest), smallest);
    }

    /** From one baseline to the next, in pixels. */
    double leading() {
        return leading(size);
    }

    private static double leading(double size) {
        return 1.1 * size;
    }

    private static List<Line> wrap(String title, double width) {
        var lines = new ArrayList<Line>();
        var line = "";
        for (String piece : pieces(title, width)) {
            if (!line.isEmpty() && Lettering.width((line + piece).strip()) > width) {
                lines.add(line(line));
                line = "";
            }
            line += piece;
        }
        lines.add(line(line));
        return List.copyOf(lines);
    }

    /** What may not be broken, with the space behind it; what is longer than a line is broken all the same. */
    private static List<String> pieces(String title, double width) {
        var pieces = new ArrayList<String>();
        for (String word : split(title, BreakIterator.getLineInstance(Locale.ROOT))) {
            if (Lettering.width(word.strip()) <= width) {
                pieces.add(word);
            } else {
                pieces.addAll(split(word, BreakIterator.getCharacterInstance(Locale.ROOT)));
            }
        }
        return pieces;
    }

    private static List<String> split(String text, BreakIterator breaks) {
        var parts = new ArrayList<String>();
        breaks.setText(text);
        var start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            parts.add(text.substring(start, end));
            start = end;
        }
        return parts;
    }

    private static boolean noWordWasCut(List<Line> lines, String title) {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(title);
        var position = 0;
        for (Line line : lines) {
            position = title.indexOf(line.text(), position) + line.text().length();
            var next = position;
            while (next < title.length() && Character.isWhitespace(title.charAt(next))) {
                next++;
            }
            if (next < title.length() && !breaks.isBoundary(next)) {
                return false;
            }
        }
        return true;
    }

    private static List<Line> cut(List<Line> lines, int most, double width) {
        var kept = new ArrayList<>(lines.subList(0, most));
        var last = kept.removeLast().text();
        while (Lettering.width(last + MORE) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).strip();
        }
        kept.add(line(last + MORE));
        return List.copyOf(kept);
    }

    private static Line line(String text) {
        var stripped = text.strip();
        return new Line(stripped, Lettering.width(stripped));
    }
}

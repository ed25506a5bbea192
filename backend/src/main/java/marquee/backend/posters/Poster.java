package marquee.backend.posters;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * What is drawn for a movie: a motif of its genre in colours of its own, and for the poster its title and year. The same
 * movie gives the same picture, byte for byte.
 *
 * @param movie its id, which decides what the genre leaves open
 * @param title in any script
 * @param year of release
 * @param genres MovieLens's or TMDB's names
 */
record Poster(long movie, String title, OptionalInt year, List<String> genres) {

    private static final Pattern OTHER_TITLES =
            Pattern.compile("(?<=[^\\s(:,–-])(?<!\\b(?:or|and|of))(?:\\s+\\([^()]+\\))+$", Pattern.CASE_INSENSITIVE);
    private static final int WIDTH = 500;
    private static final int HEIGHT = 750;
    private static final int WIDE_WIDTH = 1280;
    private static final int WIDE_HEIGHT = 720;
    private static final double ART_HEIGHT = 500;
    private static final double MARGIN = 40;
    private static final double TITLE_BASELINE = HEIGHT - 84.0;
    private static final double TITLE_HEIGHT = 300;
    private static final double FOOT_BASELINE = HEIGHT - 42.0;
    private static final double FOOT_SIZE = 21;

    /** 2:3, with title and year. */
    String upright() {
        var svg = new Svg(WIDTH, HEIGHT, year.isPresent() ? title + " (" + year.getAsInt() + ")" : title);
        var colours = drawScene(svg, WIDTH, HEIGHT, ART_HEIGHT);
        svg.gradient("scrim", colours.night().at(0.1), 0, colours.night().at(0.07), 0.96);
        svg.rect(0, HEIGHT * 0.38, WIDTH, HEIGHT * 0.62, "url(#scrim)", 1);
        letter(svg, colours);
        return svg.toString();
    }

    /** 16:9, without letters, for what is laid over it. */
    String wide() {
        var svg = new Svg(WIDE_WIDTH, WIDE_HEIGHT, title);
        drawScene(svg, WIDE_WIDTH, WIDE_HEIGHT, WIDE_HEIGHT);
        return svg.toString();
    }

    private Palette drawScene(Svg svg, int width, int height, double artHeight) {
        var motif = Motif.of(genres, movie);
        var random = new SplittableRandom(movie);
        var colours = motif.colours(random);
        svg.gradient("sky", colours.night(), 1, colours.dusk(), 1);
        svg.rect(0, 0, width, height, "url(#sky)", 1);
        motif.draw(new Scene(svg, colours, random, width, artHeight));
        return colours;
    }

    /** What stands on it: other titles, in brackets behind, would leave the first one no room. */
    private String lettering() {
        var main = OTHER_TITLES.matcher(title.strip()).replaceFirst("");
        return main.isEmpty() ? "—" : main;
    }

    private void letter(Svg svg, Palette colours) {
        var setting = Typesetting.fit(lettering(), WIDTH - 2 * MARGIN, TITLE_HEIGHT);
        var lines = setting.lines();
        var top = TITLE_BASELINE - (lines.size() - 1) * setting.leading();
        var rightToLeft = lines.getFirst().rightToLeft();
        var x = rightToLeft ? WIDTH - MARGIN : MARGIN;
        svg.rect(rightToLeft ? x - 56 : x, top - setting.size() - 14, 56, 6, colours.second(), 1);
        svg.begin(
                "g",
                "font-family",
                "Inter,'Helvetica Neue',Helvetica,Arial,'Noto Sans',sans-serif",
                "fill",
                colours.paper(),
                "direction",
                rightToLeft ? "rtl" : "ltr");
        for (int i = 0; i < lines.size(); i++) {
            letter(svg, lines.get(i), x, top + i * setting.leading(), setting.size());
        }
        svg.text("text", foot(), "x", x, "y", FOOT_BASELINE, "font-size", FOOT_SIZE, "opacity", 0.85);
        svg.end("g");
    }

    /** The length of a Latin line is given, so that it fits whatever sans-serif the reader's machine has. */
    private static void letter(Svg svg, Line line, double x, double y, double size) {
        if (line.isLatin()) {
            svg.text(
                    "text",
                    line.text(),
                    "x",
                    x,
                    "y",
                    y,
                    "font-size",
                    size,
                    "font-weight",
                    800,
                    "textLength",
                    line.width() * size,
                    "lengthAdjust",
                    "spacingAndGlyphs");
        } else {
            svg.text("text", line.text(), "x", x, "y", y, "font-size", size, "font-weight", 800);
        }
    }

    private String foot() {
        var shown = String.join(" · ", genres.stream().limit(2).toList());
        if (year.isEmpty()) {
            return shown;
        }
        return shown.isEmpty() ? Integer.toString(year.getAsInt()) : year.getAsInt() + "  ·  " + shown;
    }
}

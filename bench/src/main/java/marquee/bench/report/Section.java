package marquee.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table with what is to be said about it, and perhaps a chart.
 *
 * @param title of the section
 * @param words what was measured, and how to read it
 * @param columns of the table
 * @param rows of the table
 * @param chart a Vega-Lite specification without its data
 */
public record Section(
        String title,
        String words,
        List<String> columns,
        List<List<Object>> rows,
        Optional<Map<String, Object>> chart) {

    /** A section without rows yet. */
    public static Section of(String title, String words, String... columns) {
        return new Section(title, words, List.of(columns), new ArrayList<>(), Optional.empty());
    }

    /** The same section with a line chart of some columns. */
    public Section charted(String x, String y, String colour, boolean logarithmic) {
        String scale = logarithmic ? "log" : "linear";
        Map<String, Object> encoding = Map.of(
                "x", Map.of("field", x, "type", "quantitative", "scale", Map.of("type", scale)),
                "y", Map.of("field", y, "type", "quantitative", "scale", Map.of("type", scale)),
                "color", Map.of("field", colour, "type", "nominal"));
        return new Section(
                title,
                words,
                columns,
                rows,
                Optional.of(Map.of("mark", Map.of("type", "line", "point", true), "width", 560, "encoding", encoding)));
    }

    /** Adds a row: a cell for each column, numbers as numbers. */
    public void row(Object... cells) {
        rows.add(List.of(cells));
    }
}

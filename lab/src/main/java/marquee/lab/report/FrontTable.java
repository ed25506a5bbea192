package marquee.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.evaluation.Result;

/** Quality against calibration and coverage as Markdown, and who is on which {@link Front}. */
public final class FrontTable {

    private FrontTable() {}

    /** The table, the best quality first; empty where there are no two to hold against each other. */
    public static String of(List<Result> results) {
        List<Result> ranked = results.stream()
                .filter(result -> Stream.of(Front.QUALITY, Front.CALIBRATION.metric(), Front.COVERAGE.metric())
                        .allMatch(result.spreads()::containsKey))
                .sorted((a, b) -> Double.compare(
                        b.spread(Front.QUALITY).mean(), a.spread(Front.QUALITY).mean()))
                .toList();
        if (ranked.size() < 2) {
            return "";
        }
        var table = new StringBuilder(row(List.of(
                        "model",
                        Front.QUALITY,
                        Front.CALIBRATION.metric(),
                        Front.COVERAGE.metric(),
                        "nobody better in")))
                .append("|---".repeat(5))
                .append("|\n");
        ranked.forEach(result -> table.append(row(cells(result, ranked))));
        return table.toString();
    }

    private static List<String> cells(Result result, List<Result> all) {
        List<String> cells = new ArrayList<>(List.of(result.name()));
        Stream.of(Front.QUALITY, Front.CALIBRATION.metric(), Front.COVERAGE.metric())
                .map(metric ->
                        String.format(Locale.ROOT, "%.4f", result.spread(metric).mean()))
                .forEach(cells::add);
        String fronts = Stream.of(Front.values())
                .filter(front -> front.of(all).contains(result))
                .map(front -> "quality and " + front.label())
                .collect(Collectors.joining("; "));
        cells.add(fronts.isEmpty() ? "–" : fronts);
        return cells;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}

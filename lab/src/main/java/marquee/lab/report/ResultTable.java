package marquee.lab.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.evaluation.Result;
import marquee.evaluation.Spread;

/**
 * Results as a table of plain text: a line for each model, a column for each metric, the spread behind the mean where
 * there are several seeds.
 */
public final class ResultTable {

    private ResultTable() {}

    /** The table with every metric that any result has. */
    public static String of(List<Result> results) {
        Set<String> metrics = new LinkedHashSet<>();
        results.forEach(result -> metrics.addAll(result.spreads().keySet()));
        int nameWidth = results.stream().mapToInt(r -> r.name().length()).max().orElse(0);
        var table = new StringBuilder(line("", nameWidth, metrics.stream().toList()));
        for (Result result : results) {
            List<String> cells =
                    metrics.stream().map(metric -> cell(result, metric)).toList();
            table.append(line(result.name(), nameWidth, cells));
        }
        return table.toString();
    }

    private static String line(String name, int nameWidth, List<String> cells) {
        return cells.stream()
                .map(cell -> String.format(Locale.ROOT, "  %13s", cell))
                .collect(Collectors.joining("", name + " ".repeat(nameWidth - name.length()), "\n"));
    }

    private static String cell(Result result, String metric) {
        Spread spread = result.spreads().get(metric);
        if (spread == null) {
            return "-";
        }
        return result.runs().size() == 1
                ? String.format(Locale.ROOT, "%.4f", spread.mean())
                : String.format(Locale.ROOT, "%.4f ±%.4f", spread.mean(), spread.deviation());
    }
}

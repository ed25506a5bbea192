package marquee.lab.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.evaluation.Result;
import marquee.evaluation.Spread;

/**
 * Two-stage systems by the figures such systems report, as Markdown, and beside them what a well-known one reports for a row
 * of the same kind, most likely under this protocol and with the nDCG that {@code ndcg_self} is.
 */
public final class TwoStageTable {

    private static final List<String> METRICS = List.of("precision@10", "ndcg@10", "ndcg_self@10", "coverage@10");

    private static final Map<String, String> ELSEWHERE = elsewhere();

    /** The rows that the other system has, then ours. */
    public static final List<String> ROWS = Stream.concat(
                    ELSEWHERE.keySet().stream(), Stream.of("towers", "towers+lightgbm", "towers+lightgbm+rules"))
            .toList();

    private TwoStageTable() {}

    private static Map<String, String> elsewhere() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("als", "precision .233");
        figures.put("collaborative+lightgbm", "precision .271");
        figures.put("graph+lightgbm", "precision .218");
        figures.put("genres+lightgbm", "precision .146");
        return figures;
    }

    /** The table, in the order of the results. */
    public static String of(List<Result> results) {
        var table = new StringBuilder(
                row(Stream.concat(Stream.concat(Stream.of("model"), METRICS.stream()), Stream.of("elsewhere"))));
        table.append("|---".repeat(METRICS.size() + 2)).append("|\n");
        results.forEach(result -> table.append(row(cells(result))));
        return table.toString();
    }

    private static Stream<String> cells(Result result) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(result.name()),
                        METRICS.stream().map(result::spread).map(TwoStageTable::figure)),
                Stream.of(ELSEWHERE.getOrDefault(result.name(), "–")));
    }

    private static String figure(Spread spread) {
        String mean = String.format(Locale.ROOT, "%.4f", spread.mean());
        return spread.deviation() > 0 ? mean + String.format(Locale.ROOT, " ±%.4f", spread.deviation()) : mean;
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}

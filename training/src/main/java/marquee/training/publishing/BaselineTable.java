package marquee.training.publishing;

import java.util.List;
import java.util.Locale;
import marquee.evaluation.Figures;

/** Towers beside models that learn in seconds, in lines a terminal shows well. */
public final class BaselineTable {

    private static final List<String> METRICS = List.of("ndcg@10", "recall@10", "recall@20", "hr@10", "coverage@10");

    private BaselineTable() {}

    /** Several lines, without a line end after the last; metrics that the towers lack are left out. */
    public static String of(Figures towers, Figures ials, Figures popular) {
        var table = new StringBuilder("On the last tenth of everybody's ratings, held out from a first training:");
        table.append(System.lineSeparator()).append(String.format(Locale.ROOT, "%-14s", ""));
        List<String> shown =
                METRICS.stream().filter(towers.byMetric()::containsKey).toList();
        shown.forEach(metric -> table.append(String.format(Locale.ROOT, "%13s", metric)));
        row(table, "towers", towers, shown);
        row(table, "iALS", ials, shown);
        row(table, "most popular", popular, shown);
        return table.toString();
    }

    private static void row(StringBuilder table, String name, Figures figures, List<String> shown) {
        table.append(System.lineSeparator()).append(String.format(Locale.ROOT, "%-14s", name));
        shown.forEach(metric -> table.append(String.format(Locale.ROOT, "%13.4f", figures.get(metric))));
    }
}

package marquee.lab.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import marquee.evaluation.groups.GroupReport;
import marquee.evaluation.statistics.Bounds;

/** What groups of people get, as Markdown: a line for each group, what stands between them, and what the words mean. */
public final class FairnessTable {

    private FairnessTable() {}

    /** The tables and sentences, each with its line end. */
    public static String of(GroupReport report) {
        Set<String> metrics = new LinkedHashSet<>();
        report.rows().forEach(row -> metrics.addAll(row.figures().keySet()));
        List<String> lines = new ArrayList<>();
        lines.add("| people | how many | " + String.join(" | ", metrics) + " |");
        lines.add("|---|---" + "|---".repeat(metrics.size()) + "|");
        report.rows().forEach(row -> lines.add(line(row, metrics)));
        lines.add("");
        lines.add("| gap | |");
        lines.add("|---|---|");
        report.gaps().forEach((gap, bounds) -> lines.add("| " + gap + " | " + cell(bounds) + " |"));
        lines.add("");
        lines.addAll(report.notes());
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(GroupReport.Row row, Set<String> metrics) {
        return metrics.stream()
                .map(metric -> Optional.ofNullable(row.figures().get(metric))
                        .map(FairnessTable::cell)
                        .orElse("–"))
                .collect(Collectors.joining(" | ", "| " + row.group() + " | " + row.people() + " | ", " |"));
    }

    private static String cell(Bounds bounds) {
        return String.format(Locale.ROOT, "%.4f (%.3f to %.3f)", bounds.estimate(), bounds.low(), bounds.high());
    }
}

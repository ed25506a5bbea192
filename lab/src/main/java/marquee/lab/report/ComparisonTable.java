package marquee.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import marquee.evaluation.Spread;
import marquee.evaluation.protocols.Protocol;
import marquee.lab.contest.Cost;
import marquee.lab.contest.Measured;

/** Every recommender under every protocol, and what it costs, as one Markdown table. */
public final class ComparisonTable {

    private static final double MEBIBYTE = 1 << 20;

    private ComparisonTable() {}

    /**
     * A recommender's line.
     *
     * @param model its name
     * @param byProtocol in the order of the protocols; absent where it knows nothing of what is asked
     */
    public record Line(String model, List<Optional<Measured>> byProtocol) {

        /** Copies the list. */
        public Line {
            byProtocol = List.copyOf(byProtocol);
        }
    }

    /**
     * The table; quality is each protocol's headline metric, cost is that of the first protocol.
     *
     * @param protocols at least one
     */
    public static String of(List<Protocol> protocols, List<Line> lines) {
        List<String> head = new ArrayList<>(List.of("model"));
        protocols.forEach(protocol -> head.add(protocol.name() + " " + protocol.headline()));
        head.add(protocols.getFirst().name() + " coverage@10");
        head.addAll(List.of("training s", "peak memory MiB", "size MiB", "µs each", "a second"));
        var table =
                new StringBuilder(row(head)).append("|---".repeat(head.size())).append("|\n");
        lines.forEach(line -> table.append(row(cells(protocols, line))));
        return table.toString();
    }

    private static List<String> cells(List<Protocol> protocols, Line line) {
        List<String> cells = new ArrayList<>(List.of(line.model()));
        for (int i = 0; i < protocols.size(); i++) {
            cells.add(figure(line.byProtocol().get(i), protocols.get(i).headline()));
        }
        cells.add(figure(line.byProtocol().getFirst(), "coverage@10"));
        line.byProtocol().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(Measured::cost)
                .ifPresent(cost -> cells.addAll(cost(cost)));
        return cells;
    }

    private static List<String> cost(Cost cost) {
        return List.of(
                number(1, cost.trainingSeconds()),
                number(0, cost.peakMemoryBytes() / MEBIBYTE),
                number(1, cost.sizeBytes() / MEBIBYTE),
                number(0, cost.microsPerRecommendation()),
                number(0, cost.recommendationsPerSecond()));
    }

    private static String figure(Optional<Measured> measured, String metric) {
        return measured.map(one -> one.result().spread(metric))
                .map(ComparisonTable::figure)
                .orElse("–");
    }

    private static String figure(Spread spread) {
        String mean = number(4, spread.mean());
        return spread.deviation() > 0 ? mean + " ±" + number(4, spread.deviation()) : mean;
    }

    private static String number(int digits, double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}

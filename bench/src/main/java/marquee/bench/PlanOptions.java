package marquee.bench;

import java.util.ArrayList;
import java.util.List;
import marquee.bench.qdrant.Plans;
import picocli.CommandLine.Option;

/** What {@code --only qdrant-plans} compares. */
final class PlanOptions {

    /** Below, around and far above the size from which the server builds a graph by itself. */
    private static final int ROUNDS = 2;

    static final List<Integer> SIZES = List.of(1_000, 10_000, 20_000, 50_000, 100_000, 700_000);

    @Option(
            names = "--layouts",
            split = ",",
            paramLabel = "LAYOUT",
            description = "qdrant-plans: how collections are kept: served, or options joined by +, of unwaited,"
                    + " indexed-from=KB, scanned-below=KB, segments=N, m=N, build=N, int8.")
    private List<String> layouts = List.of();

    @Option(
            names = "--variants",
            split = ",",
            paramLabel = "SEARCH",
            description =
                    "qdrant-plans: how they are asked: options joined by +, of exact, ef=N, wider=SHARE of the excluded,"
                            + " acorn[=SHARE], drop (over-fetch instead of must_not), rescored[=FACTOR], unrescored, raw.")
    private List<String> variants = List.of();

    @Option(
            names = "--questions",
            split = ";",
            paramLabel = "NAME",
            description = "qdrant-plans: only questions whose names begin so, separated by semicolons.")
    private List<String> questions = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "" + ROUNDS,
            description = "qdrant-plans: how often a hundred directions are asked for (default: ${DEFAULT-VALUE}).")
    private int rounds = ROUNDS;

    Plans plans() {
        return new Plans(layouts, variants, questions, rounds);
    }

    /** As they are typed. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "--layouts", layouts, ",");
        add(words, "--variants", variants, ",");
        add(words, "--questions", questions, ";");
        if (rounds != ROUNDS) {
            words.add("--rounds " + rounds);
        }
        return words;
    }

    private static void add(List<String> words, String option, List<String> values, String separator) {
        if (!values.isEmpty()) {
            words.add(option + " \"" + String.join(separator, values) + "\"");
        }
    }
}

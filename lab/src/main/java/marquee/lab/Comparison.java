package marquee.lab;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.tuning.Family;
import marquee.lab.contest.Contest;
import marquee.lab.contest.Measured;
import marquee.lab.report.ComparisonTable;
import marquee.lab.report.ComparisonTable.Line;
import marquee.lab.report.FrontTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a comparison has measured so far, as JSON too, so that one which was stopped goes on where it was.
 *
 * @param conditions under which everything was measured
 * @param models by name, then by protocol; absent where a model knows nothing of what the protocol asks
 */
public record Comparison(Conditions conditions, Map<String, Map<String, Optional<Measured>>> models) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Measurements go together only where these are the same. */
    public record Conditions(String dataset, String dataHash, int seeds, String textEncoder) {}

    /** Nothing measured yet. */
    public static Comparison empty(Conditions conditions) {
        return new Comparison(conditions, new LinkedHashMap<>());
    }

    /**
     * Goes on with a file; without one, starts anew.
     *
     * @throws IllegalArgumentException when it was measured under other conditions or cannot be read
     */
    public static Comparison resume(Path file, Conditions conditions) {
        if (!file.toFile().exists()) {
            return empty(conditions);
        }
        Comparison kept = read(file);
        if (!kept.conditions.equals(conditions)) {
            throw new IllegalArgumentException(file + " was measured under other conditions (" + kept.conditions
                    + "); leave out --resume or choose another file with --json.");
        }
        return kept;
    }

    private static Comparison read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Comparison.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    file + " is no comparison that can be gone on with (" + e.getOriginalMessage()
                            + "); leave out --resume or choose another file with --json.",
                    e);
        }
    }

    /** Measures one model by one protocol, where no earlier run did; minutes. */
    public void measureUnlessKnown(Family family, Contest contest) {
        models.computeIfAbsent(family.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(contest.protocol().name(), name -> contest.measure(family));
    }

    /** What {@link #resume} reads. */
    public String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** Everything that is known by these protocols, as Markdown: quality and cost, and below who is best in what by the first. */
    public String tables(List<Protocol> protocols) {
        List<Line> lines = lines(protocols);
        String front = FrontTable.of(lines.stream()
                .flatMap(line -> line.byProtocol().getFirst().stream())
                .map(Measured::result)
                .toList());
        return ComparisonTable.of(protocols, lines) + (front.isEmpty() ? "" : "\n" + front);
    }

    /** A line for each model, complete or not. */
    List<Line> lines(List<Protocol> protocols) {
        return models.entrySet().stream()
                .map(model -> new Line(
                        model.getKey(),
                        protocols.stream()
                                .map(protocol -> model.getValue().getOrDefault(protocol.name(), Optional.empty()))
                                .toList()))
                .toList();
    }
}

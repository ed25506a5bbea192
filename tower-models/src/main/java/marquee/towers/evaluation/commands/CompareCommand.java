package marquee.towers.evaluation.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.catalog.dataset.DatasetOptions;
import marquee.catalog.progress.Progress;
import marquee.towers.evaluation.Family;
import marquee.towers.evaluation.contest.Contest;
import marquee.towers.evaluation.contest.Measured;
import marquee.towers.evaluation.protocols.Protocols;
import marquee.towers.evaluation.report.ComparisonTable;
import marquee.towers.evaluation.report.ComparisonTable.Line;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./marquee compare}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Trains every recommender there is on a dataset and writes one table: quality and cost.")
public final class CompareCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many runs a figure is the mean of, with seeds 1 to N (default: 1).")
    private int seeds = 1;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "comparison.md",
            description = "Where the table goes, as Markdown, line by line as it grows (default: comparison.md).")
    private Path out = Path.of("comparison.md");

    @Option(
            names = "--text-encoder",
            paramLabel = "NAME",
            defaultValue = "${MARQUEE_TEXT_ENCODER:-minilm}",
            description = "minilm (default) or hashed.")
    private String textEncoder = "minilm";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Progress progress = Progress.console();
        Ratings ratings = Ratings.read(dataset.dataset(progress), textEncoder, dataset.data());
        List<Contest> contests = Protocols.ALL.stream()
                .map(rules -> new Contest(rules, ratings.interactions(), ratings.content(), seeds, false))
                .toList();
        List<Family> families = Contestants.all(progress);
        List<Line> lines = new ArrayList<>();
        try (var step = progress.start("Comparing", (long) families.size() * contests.size())) {
            for (Family family : families) {
                lines.add(line(family, contests, step));
                Files.writeString(out, ComparisonTable.of(Protocols.ALL, lines));
            }
        }
        spec.commandLine().getOut().print(ComparisonTable.of(Protocols.ALL, lines));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static Line line(Family family, List<Contest> contests, Progress.Step step) {
        List<Optional<Measured>> byProtocol = new ArrayList<>();
        for (Contest contest : contests) {
            step.note(family.name());
            byProtocol.add(contest.measure(family));
            step.advance(1);
        }
        return new Line(family.name(), byProtocol);
    }
}

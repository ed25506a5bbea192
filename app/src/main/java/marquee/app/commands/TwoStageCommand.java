package marquee.app.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import marquee.catalog.Dataset;
import marquee.catalog.dataset.PublishedSize;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Result;
import marquee.evaluation.protocols.TwoStage;
import marquee.evaluation.tuning.Family;
import marquee.lab.EvaluationData;
import marquee.lab.contest.Contest;
import marquee.lab.report.TwoStageTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./marquee two-stage}. */
@Command(
        name = "two-stage",
        mixinStandardHelpOptions = true,
        description =
                "Measures two-stage systems side by side, each source of candidates with the learned ranker behind it,"
                        + " on a random fifth of all ratings or on the newest, and prints one Markdown table.")
public final class TwoStageCommand implements Callable<Integer> {

    @Mixin
    private EvaluationOptions options = new EvaluationOptions();

    @Option(
            names = "--by-time",
            description = "Hold out the newest fifth of each person's ratings instead of a random fifth of all.")
    private boolean byTime;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Rows of the table, as evaluate names them (default: als, collaborative+lightgbm, graph+lightgbm,"
                            + " genres+lightgbm, towers, towers+lightgbm, towers+lightgbm+rules).")
    private List<String> models = TwoStageTable.ROWS;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "two-stage.md",
            description = "Where the table goes, line by line as it grows (default: two-stage.md).")
    private Path out = Path.of("two-stage.md");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        List<Family> families = options.familiesInOrder(models, progress);
        OutputFile file = new OutputFile("--out", out).checked();
        EvaluationData data = options.ratings(progress);
        var rules = new TwoStage(byTime);
        String head = "%s, protocol %s, seeds 1 to %d: %s%n"
                .formatted(data.name(), rules.name(), options.seeds(), checkedSize(data));
        var contest = new Contest(rules, data.interactions(), data.content(), options.seeds(), false);
        List<Result> results = new ArrayList<>();
        try (var step = progress.start("Two-stage", families.size())) {
            for (Family family : families) {
                step.note(family.name());
                contest.measure(family).ifPresent(measured -> results.add(measured.result()));
                step.advance(1);
                file.write(head + "\n" + TwoStageTable.of(results));
            }
        }
        var console = spec.commandLine().getOut();
        console.print(head);
        console.print(TwoStageTable.of(results));
        console.flush();
        return 0;
    }

    /** What is measured, as large as it was published where it goes by the name of a published set. */
    private static PublishedSize checkedSize(EvaluationData data) {
        Dataset dataset = data.dataset();
        try (var movies = dataset.movies()) {
            var size = new PublishedSize(
                    data.interactions().users(),
                    movies.count(),
                    data.interactions().size());
            return size.checkedFor(dataset.name());
        }
    }
}

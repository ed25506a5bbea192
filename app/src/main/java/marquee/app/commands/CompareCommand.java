package marquee.app.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import marquee.catalog.progress.Progress;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.protocols.Protocols;
import marquee.evaluation.tuning.Family;
import marquee.lab.Comparison;
import marquee.lab.EvaluationData;
import marquee.lab.contest.Contest;
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
    private EvaluationOptions options = new EvaluationOptions();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "all",
            description =
                    "towers, or names of baselines, separated by commas, each alone or with stages behind it, such as"
                            + " graph+lightgbm (default: all).")
    private List<String> models = List.of();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            split = ",",
            description = "What to compare by, separated by commas, as evaluate takes it (default: warm,warm-all,next,"
                    + "cold-user,cold-movie,two-stage).")
    private List<String> protocols = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "comparison.md",
            description = "Where the table goes, as Markdown, line by line as it grows (default: comparison.md).")
    private Path out = Path.of("comparison.md");

    @Option(
            names = "--json",
            paramLabel = "FILE",
            defaultValue = "comparison.json",
            description = "Where finished measurements are kept (default: comparison.json).")
    private Path json = Path.of("comparison.json");

    @Option(
            names = "--resume",
            description =
                    "Go on with the measurements in the --json file instead of starting anew; those there are kept.")
    private boolean resume;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        List<Protocol> rules = protocols.isEmpty()
                ? Protocols.COMPARED
                : protocols.stream().map(options::protocol).toList();
        List<Family> families = options.families(models, progress);
        OutputFile table = new OutputFile("--out", out).checked();
        OutputFile figures = new OutputFile("--json", json).checked();
        EvaluationData ratings = options.ratings(progress);
        var conditions = new Comparison.Conditions(
                ratings.name(), ratings.dataset().hash(), options.seeds(), options.textEncoder());
        Comparison comparison = resume ? Comparison.resume(json, conditions) : Comparison.empty(conditions);
        List<Contest> contests = rules.stream()
                .map(protocol ->
                        new Contest(protocol, ratings.interactions(), ratings.content(), options.seeds(), false))
                .toList();
        try (var step = progress.start("Comparing", (long) families.size() * contests.size())) {
            for (Family family : families) {
                for (Contest contest : contests) {
                    step.note(family.name() + ", " + contest.protocol().name());
                    comparison.measureUnlessKnown(family, contest);
                    step.advance(1);
                    figures.write(comparison.json());
                    table.write(comparison.tables(rules));
                }
            }
        }
        spec.commandLine().getOut().print(comparison.tables(rules));
        spec.commandLine().getOut().flush();
        return 0;
    }
}

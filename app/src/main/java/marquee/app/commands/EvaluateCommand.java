package marquee.app.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Result;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.tuning.Family;
import marquee.lab.EvaluationData;
import marquee.lab.contest.Contest;
import marquee.lab.contest.Measured;
import marquee.lab.published.PublishedSequenceFigures;
import marquee.lab.report.FrontTable;
import marquee.lab.report.HtmlReport;
import marquee.lab.report.JsonReport;
import marquee.lab.report.Report;
import marquee.lab.report.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./marquee evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures recommenders under a protocol: trains them, asks for held-out ratings, prints a table.")
public final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private EvaluationOptions options = new EvaluationOptions();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            defaultValue = "warm",
            description = "warm (default), warm-all, next, leave-one-out, global-time, cold-user, cold-movie, cold-mix,"
                    + " two-stage, two-stage-by-time,"
                    + " onboarding, genres-only or half-told.")
    private String protocol = "warm";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "towers,most-popular",
            description =
                    "towers, all, or names of baselines, separated by commas, each alone or with stages behind it,"
                            + " such as graph+lightgbm or ease+lightgbm+rules (default: towers,most-popular).")
    private List<String> models = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures here.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            defaultValue = "report.html",
            description = "Where the report with charts goes (default: report.html).")
    private Path html = Path.of("report.html");

    @Option(names = "--learning-curves", description = "Also train on parts of the data, for the report.")
    private boolean learningCurves;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        Protocol rules = options.protocol(protocol);
        List<Family> families = options.families(models, progress);
        OutputFile page = new OutputFile("--html", html).checked();
        Optional<OutputFile> figures = json.map(file -> new OutputFile("--json", file).checked());
        EvaluationData ratings = options.ratings(progress);
        var contest = new Contest(rules, ratings.interactions(), ratings.content(), options.seeds(), learningCurves);
        var report = new Report(
                rules.name(),
                rules.headline(),
                ratings.name(),
                ratings.dataset().notice(),
                options.seeds(),
                measure(contest, families, progress));
        print(report, PublishedSequenceFigures.beside(rules, ratings.interactions()));
        page.write(HtmlReport.of(report));
        figures.ifPresent(file -> file.write(JsonReport.of(report)));
        return 0;
    }

    private static List<Measured> measure(Contest contest, List<Family> families, Progress progress) {
        List<Measured> measured = new ArrayList<>();
        for (Family family : families) {
            try (var step = progress.start("Measuring " + family.name(), 1)) {
                Optional<Measured> one = contest.measure(family);
                one.ifPresentOrElse(
                        measured::add,
                        () -> progress.note(family.name() + " is left out: it knows nothing of unrated movies."));
                step.advance(1);
            }
        }
        return measured;
    }

    private void print(Report report, String published) {
        var out = spec.commandLine().getOut();
        out.println(report.dataset() + ", protocol " + report.protocol() + ", seeds 1 to " + report.seeds());
        List<Result> results = report.measured().stream().map(Measured::result).toList();
        out.print(ResultTable.of(results));
        out.print(published);
        out.print(FrontTable.of(results));
        out.flush();
    }
}

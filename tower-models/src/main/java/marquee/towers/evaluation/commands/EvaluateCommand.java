package marquee.towers.evaluation.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marquee.catalog.dataset.DatasetOptions;
import marquee.catalog.progress.Progress;
import marquee.towers.evaluation.Family;
import marquee.towers.evaluation.Protocol;
import marquee.towers.evaluation.contest.Contest;
import marquee.towers.evaluation.contest.Measured;
import marquee.towers.evaluation.protocols.Protocols;
import marquee.towers.evaluation.report.HtmlReport;
import marquee.towers.evaluation.report.JsonReport;
import marquee.towers.evaluation.report.Report;
import marquee.towers.evaluation.report.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./marquee evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures recommenders under a protocol: trains them, asks for held-out ratings, prints a table.")
public final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            defaultValue = "warm",
            description = "warm (default), warm-all, next, cold-user, cold-movie or two-stage.")
    private String protocol = "warm";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "towers,most-popular",
            description = "towers, all, or names of baselines, separated by commas (default: towers,most-popular).")
    private List<String> models = List.of();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many runs a figure is the mean of, with seeds 1 to N (default: 1).")
    private int seeds = 1;

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
        Protocol rules = rules();
        List<Family> families = families(progress);
        Ratings ratings = Ratings.read(dataset.dataset(progress), textEncoder, dataset.data());
        var contest = new Contest(rules, ratings.interactions(), ratings.content(), seeds, learningCurves);
        var report = new Report(
                rules.name(),
                rules.headline(),
                ratings.dataset().name(),
                ratings.dataset().notice(),
                seeds,
                measure(contest, families, progress));
        write(report);
        return 0;
    }

    private Protocol rules() {
        return Protocols.named(protocol)
                .orElseThrow(() -> wrong("There is no protocol \"" + protocol + "\"; choose one of "
                        + Protocols.ALL.stream().map(Protocol::name).collect(Collectors.joining(", ")) + "."));
    }

    private List<Family> families(Progress progress) {
        if (seeds < 1) {
            throw wrong("--seeds must be at least 1, not " + seeds + ".");
        }
        try {
            return Contestants.named(models, progress);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
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

    private void write(Report report) throws IOException {
        var out = spec.commandLine().getOut();
        out.println(report.dataset() + ", protocol " + report.protocol() + ", seeds 1 to " + report.seeds());
        out.print(
                ResultTable.of(report.measured().stream().map(Measured::result).toList()));
        out.flush();
        Files.writeString(html, HtmlReport.of(report));
        if (json.isPresent()) {
            Files.writeString(json.get(), JsonReport.of(report));
        }
    }
}

package marquee.app.commands;

import java.util.List;
import java.util.concurrent.Callable;
import marquee.catalog.progress.Progress;
import marquee.evaluation.tuning.Family;
import marquee.lab.EvaluationData;
import marquee.lab.fairness.FairnessMeasure;
import marquee.lab.report.FairnessTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./marquee measure fairness}. */
@Command(
        name = "fairness",
        mixinStandardHelpOptions = true,
        description = "Measures for whom a recommender works: by activity, taste, and what the data says of people"
                + " (gender, age, occupation), each with 95%% intervals, and the gaps between them.")
public final class FairnessCommand implements Callable<Integer> {

    @Mixin
    private EvaluationOptions options = new EvaluationOptions();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            defaultValue = "warm",
            description = "warm (default), warm-all, next, leave-one-out or global-time.")
    private String protocol = "warm";

    @Option(
            names = "--model",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "towers+lightgbm+rules",
            description = "As for evaluate (default: towers+lightgbm+rules, the lists that people get).")
    private List<String> models = List.of();

    @Option(names = "--validation", description = "Ask what parameters are chosen by, instead of the test.")
    private boolean validation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        List<Family> families = options.families(models, progress);
        var measure = new FairnessMeasure(options.protocol(protocol), options.seeds(), validation);
        EvaluationData data = options.ratings(progress);
        var out = spec.commandLine().getOut();
        for (Family family : families) {
            out.println(data.name() + ", " + family.name() + ", protocol " + protocol
                    + (validation ? ", validation" : "") + ", seeds 1 to " + options.seeds());
            out.println();
            out.println(FairnessTable.of(measure.of(family, data)));
            out.flush();
        }
        return 0;
    }
}

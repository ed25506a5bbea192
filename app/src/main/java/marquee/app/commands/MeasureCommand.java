package marquee.app.commands;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.catalog.progress.Progress;
import marquee.evaluation.Result;
import marquee.lab.EvaluationData;
import marquee.lab.ablation.AblationMeasure;
import marquee.lab.discoveries.FatigueMeasure;
import marquee.lab.discoveries.MoodMeasure;
import marquee.lab.discoveries.OnboardingMeasure;
import marquee.lab.discoveries.TogetherMeasure;
import marquee.lab.report.ResultTable;
import marquee.towers.text.TextEncoder;
import marquee.towers.text.TextEncoders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./marquee measure}. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        subcommands = FairnessCommand.class,
        description =
                "Measures what is no list by a protocol: together, mood, onboarding, a month of visits (fatigue), or what"
                        + " each part of the second stage is worth (ablation). Mood wants --tags. For whom lists are good"
                        + " (fairness) has options of its own.")
public final class MeasureCommand implements Callable<Integer> {

    /** What there is to measure. */
    enum What {
        together,
        mood,
        onboarding,
        fatigue,
        ablation
    }

    /** Not asked of whoever names a subcommand. */
    @Parameters(
            paramLabel = "WHAT",
            arity = "0..1",
            description = "together, mood, onboarding, fatigue, ablation or fairness.")
    private Optional<What> named = Optional.empty();

    @Mixin
    private EvaluationOptions options = new EvaluationOptions();

    @Option(names = "--validation", description = "Ask what parameters are chosen by, instead of the test.")
    private boolean validation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        What what = named.orElseThrow(() -> new ParameterException(
                spec.commandLine(), "Say what to measure: together, mood, onboarding, fatigue, ablation or fairness."));
        Progress progress = Progress.console();
        EvaluationData data = options.ratings(progress);
        var out = spec.commandLine().getOut();
        out.println(data.name() + ", " + what + (validation ? ", validation" : "") + ", seeds 1 to " + options.seeds());
        out.print(ResultTable.of(results(what, data, progress)));
        out.flush();
        return 0;
    }

    private List<Result> results(What what, EvaluationData data, Progress progress) {
        return switch (what) {
            case together -> new TogetherMeasure().over(data, options.seeds(), validation, progress);
            case onboarding -> new OnboardingMeasure().over(data, options.seeds(), validation, progress);
            case fatigue -> new FatigueMeasure().over(data, options.seeds(), validation, progress);
            case ablation -> new AblationMeasure().over(data, options.seeds(), validation, progress);
            case mood -> {
                try (TextEncoder encoder = TextEncoders.uncached(options.textEncoder())) {
                    yield new MoodMeasure(encoder).over(data, options.seeds(), validation, progress);
                }
            }
        };
    }
}

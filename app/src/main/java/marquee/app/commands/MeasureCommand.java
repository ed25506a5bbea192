package marquee.app.commands;

import java.util.List;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./marquee measure}. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "Measures what is no list by a protocol: together, mood, onboarding, a month of visits (fatigue), or what"
                        + " each part of the second stage is worth (ablation). Mood wants --tags.")
public final class MeasureCommand implements Callable<Integer> {

    /** What there is to measure. */
    enum What {
        together,
        mood,
        onboarding,
        fatigue,
        ablation
    }

    @Parameters(paramLabel = "WHAT", description = "together, mood, onboarding, fatigue or ablation.")
    private What what = What.together;

    @Mixin
    private EvaluationOptions options = new EvaluationOptions();

    @Option(names = "--validation", description = "Ask what parameters are chosen by, instead of the test.")
    private boolean validation;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        EvaluationData data = options.ratings(progress);
        var out = spec.commandLine().getOut();
        out.println(data.name() + ", " + what + (validation ? ", validation" : "") + ", seeds 1 to " + options.seeds());
        out.print(ResultTable.of(results(data, progress)));
        out.flush();
        return 0;
    }

    private List<Result> results(EvaluationData data, Progress progress) {
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

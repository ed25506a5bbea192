package marquee.pipeline.steps;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepResult;

/** {@code ./marquee train}: collects what people said, trains, judges, and asks the gate. */
public final class Training implements Step {

    private final MarqueeCommands commands;
    private final Path folder;
    private final Limits limits;

    /** @param folder of all runs */
    public Training(MarqueeCommands commands, Path folder, Limits limits) {
        this.commands = commands;
        this.folder = folder;
        this.limits = limits;
    }

    @Override
    public StepResult run(PipelineRun run) throws InterruptedException {
        RunFolder own = RunFolder.of(folder, run);
        Optional<StepResult> before = ended(own);
        return before.isPresent() ? before.get() : trained(own);
    }

    private StepResult trained(RunFolder own) throws InterruptedException {
        Optional<String> shortage = Shortage.of(own.path(), limits);
        if (shortage.isPresent()) {
            return new StepResult.Failed(shortage.get());
        }
        var arguments = List.of("train", "--outcome", own.outcome().toString());
        Optional<String> failure = commands.run(arguments, limits.training(), own.log("train"));
        return ended(own)
                .orElseGet(() -> new StepResult.Failed(failure.orElse("Training did not say what it led to.")));
    }

    /** What a training led to, be it that of an attempt that was killed just afterwards. */
    private static Optional<StepResult> ended(RunFolder own) {
        Optional<StepResult> published =
                own.outcome("release").map(release -> new StepResult.Done(release, "published release " + release));
        return published.or(() -> own.outcome("refused").map(StepResult.Refused::new));
    }
}

package marquee.pipeline.steps;

import java.util.List;
import java.util.Optional;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepResult;

/**
 * {@code ./marquee train}: collects what people said, trains, judges, and asks the gate.
 *
 * @param commands by which it is done
 */
public record Training(RunCommands commands) implements Step {

    @Override
    public StepResult run(PipelineRun run) throws InterruptedException {
        RunFolder own = commands.folderOf(run);
        Optional<StepResult> before = ended(own);
        return before.isPresent() ? before.get() : trained(run, own);
    }

    private StepResult trained(PipelineRun run, RunFolder own) throws InterruptedException {
        var arguments = List.of("train", "--outcome", own.outcome().toString());
        Optional<String> failure = commands.run(run, commands.limits().training(), arguments);
        return ended(own)
                .orElseGet(() -> new StepResult.Failed(failure.orElse("Training did not say what it led to.")));
    }

    /** What a training led to, be it that of an attempt that was killed just afterwards. */
    private static Optional<StepResult> ended(RunFolder own) {
        return TrainingOutcome.read(own.outcome()).map(outcome -> switch (outcome) {
            case TrainingOutcome.Published(String release) ->
                new StepResult.Done(release, "published release " + release);
            case TrainingOutcome.Refused(String reason) -> new StepResult.Refused(reason);
        });
    }
}

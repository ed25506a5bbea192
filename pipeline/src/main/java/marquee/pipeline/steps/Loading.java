package marquee.pipeline.steps;

import java.util.List;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepResult;

/**
 * {@code ./marquee load-embeddings}: fills collections beside those that are live, and registers the release.
 *
 * @param commands by which it is done
 */
public record Loading(RunCommands commands) implements Step {

    @Override
    public StepResult run(PipelineRun run) throws InterruptedException {
        String release = run.release().orElseThrow();
        var arguments = List.of("load-embeddings", "--release", release);
        return commands.run(run, commands.limits().loading(), arguments)
                .<StepResult>map(StepResult.Failed::new)
                .orElseGet(() -> new StepResult.Done(release, "loaded beside the live one"));
    }
}

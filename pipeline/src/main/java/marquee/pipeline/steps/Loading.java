package marquee.pipeline.steps;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepResult;

/** {@code ./marquee load-embeddings}: fills collections beside those that are live, and registers the release. */
public final class Loading implements Step {

    private final MarqueeCommands commands;
    private final Path folder;
    private final Limits limits;

    /** @param folder of all runs */
    public Loading(MarqueeCommands commands, Path folder, Limits limits) {
        this.commands = commands;
        this.folder = folder;
        this.limits = limits;
    }

    @Override
    public StepResult run(PipelineRun run) throws InterruptedException {
        RunFolder own = RunFolder.of(folder, run);
        Optional<String> shortage = Shortage.of(own.path(), limits);
        if (shortage.isPresent()) {
            return new StepResult.Failed(shortage.get());
        }
        String release = run.release().orElseThrow();
        return commands.run(List.of("load-embeddings", "--release", release), limits.loading(), own.log("load"))
                .<StepResult>map(StepResult.Failed::new)
                .orElseGet(() -> new StepResult.Done(release, "loaded beside the live one"));
    }
}

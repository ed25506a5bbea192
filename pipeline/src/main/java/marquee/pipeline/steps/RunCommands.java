package marquee.pipeline.steps;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import marquee.pipeline.runs.PipelineRun;

/**
 * Commands of runs, begun where there is room for what they make; what they say lies in the run's folder.
 *
 * @param commands runs them
 * @param folder of all runs
 * @param limits what they may take
 */
public record RunCommands(MarqueeCommands commands, Path folder, Limits limits) {

    RunFolder folderOf(PipelineRun run) {
        return RunFolder.of(folder, run);
    }

    /**
     * Runs the one of the run's step to its end; blocking.
     *
     * @param limit after which it is killed
     * @return why it was not begun or failed, in a sentence; empty when it did not
     */
    Optional<String> run(PipelineRun run, Duration limit, List<String> arguments) throws InterruptedException {
        RunFolder own = folderOf(run);
        Optional<String> shortage = Shortage.of(own.path(), limits);
        return shortage.isPresent()
                ? shortage
                : commands.run(arguments, limit, own.log(run.step().word()));
    }
}

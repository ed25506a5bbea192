package marquee.pipeline.steps;

import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepResult;

/** One step of a run. Done again after it was killed anywhere, it leads to the same. */
@FunctionalInterface
public interface Step {

    /**
     * Does it; blocking. What it throws has failed and may be tried again.
     *
     * @throws InterruptedException when it was stopped
     */
    StepResult run(PipelineRun run) throws InterruptedException;
}

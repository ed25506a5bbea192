package marquee.pipeline.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One retraining.
 *
 * @param id counts runs
 * @param request who asked for it, when and why
 * @param state how far it has come
 * @param step that is next, or was last
 * @param release that came of it; absent until it is trained
 * @param sentence how it ended
 * @param attempts at its steps, oldest first
 */
public record PipelineRun(
        long id,
        Request request,
        RunState state,
        PipelineStep step,
        Optional<String> release,
        Optional<String> sentence,
        List<StepAttempt> attempts) {

    /** Copies the list. */
    public PipelineRun {
        attempts = List.copyOf(attempts);
    }

    /**
     * What was asked.
     *
     * @param by a person or a part of Marquee
     * @param reason in words
     * @param at when, by the service's clock
     * @param watermark the last event that there was
     */
    public record Request(String by, String reason, Instant at, long watermark) {}

    /** Whether there is something left to do. */
    public boolean isOpen() {
        return state == RunState.ASKED || state == RunState.RUNNING;
    }

    /** Attempts at the present step that failed, oldest first. */
    public List<StepAttempt> failures() {
        return attempts.stream()
                .filter(attempt -> attempt.step() == step && attempt.isFailed())
                .toList();
    }
}

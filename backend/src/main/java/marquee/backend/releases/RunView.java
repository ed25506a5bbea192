package marquee.backend.releases;

import java.time.Instant;
import java.util.List;
import marquee.pipeline.runs.PipelineRun;
import marquee.pipeline.runs.StepAttempt;
import org.jspecify.annotations.Nullable;

/**
 * A retraining as it is shown.
 *
 * @param run counts runs
 * @param state asked, running, done, refused or failed
 * @param step train, load, introduce or tidy: the next one, or the last
 * @param release that came of it
 * @param sentence how it ended
 * @param asked who asked for it, when and why
 * @param attempts at its steps, oldest first
 */
record RunView(
        long run,
        String state,
        String step,
        @Nullable String release,
        @Nullable String sentence,
        AskedRun asked,
        List<RunAttempt> attempts) {

    /**
     * What was asked.
     *
     * @param by a person or a part of Marquee
     * @param reason in words
     * @param at when, by the service's clock
     */
    record AskedRun(String by, String reason, Instant at) {}

    /**
     * One attempt at a step.
     *
     * @param step that was tried
     * @param outcome running, done, refused, failed or killed
     * @param began when
     * @param ended when; null while it runs, and where it was killed
     * @param sentence what it led to
     */
    record RunAttempt(
            String step,
            String outcome,
            Instant began,
            @Nullable Instant ended,
            @Nullable String sentence) {

        private static RunAttempt of(StepAttempt attempt) {
            return new RunAttempt(
                    attempt.step().word(),
                    attempt.outcome().word(),
                    attempt.began(),
                    attempt.ended().orElse(null),
                    attempt.sentence().orElse(null));
        }
    }

    static RunView of(PipelineRun run) {
        return new RunView(
                run.id(),
                run.state().word(),
                run.step().word(),
                run.release().orElse(null),
                run.sentence().orElse(null),
                new AskedRun(
                        run.request().by(),
                        run.request().reason(),
                        run.request().at()),
                run.attempts().stream().map(RunAttempt::of).toList());
    }
}

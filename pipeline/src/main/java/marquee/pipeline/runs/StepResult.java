package marquee.pipeline.runs;

/** What a step led to. */
public sealed interface StepResult {

    /** In words, as it is kept. */
    String sentence();

    /**
     * The next step can begin.
     *
     * @param release that the run is about
     */
    record Done(String release, String sentence) implements StepResult {}

    /** There is nothing to go on with, and trying again would not change that. */
    record Refused(String sentence) implements StepResult {}

    /** It may be tried again. */
    record Failed(String sentence) implements StepResult {}
}

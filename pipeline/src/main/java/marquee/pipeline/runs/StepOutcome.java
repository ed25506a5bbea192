package marquee.pipeline.runs;

import java.util.Locale;

/** What became of an attempt at a step. */
public enum StepOutcome {
    /** Somebody is at it. */
    RUNNING,
    /** The next step can begin. */
    DONE,
    /** There is nothing to go on with. */
    REFUSED,
    /** Of itself; it may be tried again. */
    FAILED,
    /** Whoever was at it is no more. */
    KILLED;

    /** As tables and people have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a word. */
    static StepOutcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

package marquee.pipeline.runs;

import java.util.Locale;

/** How far a run has come. */
public enum RunState {
    /** Nobody works on it yet. */
    ASKED,
    /** Its steps are done one after the other; of a run that was killed, its step is done again. */
    RUNNING,
    /** Its release is in service, or tried. */
    DONE,
    /** The gate, or too little data, led to no release. */
    REFUSED,
    /** A step failed as often as it is tried. */
    FAILED;

    /** As tables and people have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word. */
    public static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

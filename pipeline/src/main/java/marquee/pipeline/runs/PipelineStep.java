package marquee.pipeline.runs;

import java.util.Locale;
import java.util.Optional;

/** The steps of a run, in their order. */
public enum PipelineStep {
    /** Collects what people said, trains, judges, and asks the gate. */
    TRAIN,
    /** Fills collections of the index beside those that are live, and registers the release. */
    LOAD,
    /** Starts a canary, or makes the release live at once. */
    INTRODUCE,
    /** Drops what nobody needs any more. */
    TIDY;

    /** As tables and people have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one after it; empty after the last. */
    public Optional<PipelineStep> next() {
        return switch (this) {
            case TRAIN -> Optional.of(LOAD);
            case LOAD -> Optional.of(INTRODUCE);
            case INTRODUCE -> Optional.of(TIDY);
            case TIDY -> Optional.empty();
        };
    }

    /** The step of a word. */
    public static PipelineStep of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

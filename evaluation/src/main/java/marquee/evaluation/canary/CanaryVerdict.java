package marquee.evaluation.canary;

import java.util.List;

/** What becomes of a canary after a look. */
public sealed interface CanaryVerdict {

    /** Why, in sentences; at least one. */
    List<String> reasons();

    /**
     * It gets the share of the next step.
     *
     * @param step its number, from 0
     */
    record Next(int step, List<String> reasons) implements CanaryVerdict {}

    /** It keeps its share, since too little is known. */
    record Stay(List<String> reasons) implements CanaryVerdict {}

    /** The release before has everybody again. */
    record RollBack(List<String> reasons) implements CanaryVerdict {}

    /** It is the live release. */
    record Promote(List<String> reasons) implements CanaryVerdict {}
}

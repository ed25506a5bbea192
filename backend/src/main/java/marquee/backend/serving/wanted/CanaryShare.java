package marquee.backend.serving.wanted;

import java.util.Optional;
import marquee.registry.experiments.Assignment;

/**
 * How much of the people a release has that is tried beside the live one.
 *
 * @param release its number, by which people are chosen
 * @param percent of the people, from 0 to 100
 */
public record CanaryShare(String release, int percent) {

    /** How the labels of controls begin, and no experiment's. */
    public static final String CONTROL = "control-";

    /** Whether a number is a person's: 0 and the largest are nobody's. */
    static boolean isSomebody(long person) {
        return person > 0 && person < Long.MAX_VALUE;
    }

    /** Whether a person has it; they keep it while the share grows. */
    public boolean has(long person) {
        return isSomebody(person) && Assignment.isIn(release, percent, person);
    }

    /** The person's side of the comparison; absent for nobody, and where there is no share. */
    Optional<AssignedVariant> variant(long person) {
        if (percent == 0 || !isSomebody(person)) {
            return Optional.empty();
        }
        return Optional.of(
                has(person)
                        ? new AssignedVariant(canaryLabel(release), new AnsweringRelease.Tried(release))
                        : new AssignedVariant(controlLabel(release), new AnsweringRelease.Live()));
    }

    /** Of the people who have a release that is tried. */
    public static String canaryLabel(String release) {
        return "canary-" + release;
    }

    /** Of those who have the live release meanwhile, and are known. */
    public static String controlLabel(String release) {
        return CONTROL + release;
    }
}

package marquee.backend.serving.wanted;

import marquee.registry.experiments.Assignment;

/**
 * How much of the people a release has that is tried beside the live one.
 *
 * @param release its number, by which people are chosen
 * @param percent of the people, from 0 to 100
 */
public record CanaryShare(String release, int percent) {

    /** Whether answers to a person are compared: 0 and the largest number are nobody's, and nobody is where there is no share. */
    public boolean compares(long person) {
        return percent > 0 && person > 0 && person < Long.MAX_VALUE;
    }

    /** Whether a person has it; they keep it while the share grows. */
    public boolean has(long person) {
        return compares(person) && Assignment.isIn(release, percent, person);
    }
}

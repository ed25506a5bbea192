package marquee.evaluation.canary;

import java.util.List;
import marquee.evaluation.sequential.ConfidenceSequence;

/**
 * Which shares of the people a new release gets one after the other, and what it may not break. Immutable.
 *
 * @param steps with rising shares, the last of everybody
 * @param guardrails at least one
 */
public record CanaryPlan(List<Step> steps, List<Guardrail> guardrails) {

    private static final List<Integer> MANY_PEOPLE = List.of(1, 5, 25, 50, 100);
    private static final List<Integer> FEW_PEOPLE = List.of(10, 50, 100);
    private static final List<Integer> HARDLY_ANYBODY = List.of(50, 100);

    /** So many people that the first share of a plan holds enough to tell something of ({@link ConfidenceSequence}). */
    private static final long MANY = 20_000;

    private static final long FEW = 2_000;

    /**
     * Copies both.
     *
     * @throws IllegalArgumentException when shares do not rise to 100, or nothing is guarded
     */
    public CanaryPlan {
        steps = List.copyOf(steps);
        guardrails = List.copyOf(guardrails);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).percent() <= steps.get(i - 1).percent()) {
                throw new IllegalArgumentException("Shares of a canary rise from step to step, not " + steps);
            }
        }
        if (steps.isEmpty() || steps.getLast().percent() != 100 || guardrails.isEmpty()) {
            throw new IllegalArgumentException("A canary ends at 100% and has a guardrail, not " + steps);
        }
    }

    /**
     * The shares that let one tell something of so many people: the first is as small as that allows.
     *
     * @param people who came lately
     */
    public static List<Integer> shares(long people) {
        if (people >= MANY) {
            return MANY_PEOPLE;
        }
        return people >= FEW ? FEW_PEOPLE : HARDLY_ANYBODY;
    }

    /** By these shares of the people, percent. */
    public static CanaryPlan of(List<Integer> shares, long leastExposures, List<Guardrail> guardrails) {
        return new CanaryPlan(
                shares.stream()
                        .map(percent -> new Step(percent, leastExposures, 20 * leastExposures))
                        .toList(),
                guardrails);
    }

    /**
     * One share.
     *
     * @param percent of the people
     * @param leastExposures of the new release in this step, before it goes on
     * @param mostExposures in this step, after which a release that cannot be told from a harmful one goes back
     */
    public record Step(int percent, long leastExposures, long mostExposures) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException when a share is not 1 to 100, or the most is less than the least
         */
        public Step {
            if (percent < 1 || percent > 100 || leastExposures < 1 || mostExposures < leastExposures) {
                throw new IllegalArgumentException("A step has 1 to 100% and rising exposures, not " + percent + "%, "
                        + leastExposures + " to " + mostExposures);
            }
        }
    }
}

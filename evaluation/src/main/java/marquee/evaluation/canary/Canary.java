package marquee.evaluation.canary;

import java.util.List;

/**
 * Decides about a canary: harm sends it back at any look, and it goes on when its step has the exposures it needs and
 * every guardrail is shown to hold. Immutable and without a clock: the same reading at the same step gives the same answer.
 *
 * @param plan its steps and guardrails
 */
public record Canary(CanaryPlan plan) {

    /**
     * Judges one look.
     *
     * @param step where the canary is, from 0
     */
    public CanaryVerdict judge(int step, CanaryReading reading) {
        List<String> broken = sentences(
                reading,
                plan.guardrails().stream()
                        .filter(guardrail -> guardrail.broken(reading.difference(guardrail)))
                        .toList());
        return broken.isEmpty() ? unbroken(step, reading) : new CanaryVerdict.RollBack(broken);
    }

    private CanaryVerdict unbroken(int number, CanaryReading reading) {
        CanaryPlan.Step step = plan.steps().get(number);
        if (reading.exposures() < step.leastExposures()) {
            return new CanaryVerdict.Stay(
                    List.of(reading.exposures() + " exposures, of " + step.leastExposures() + " this step needs"));
        }
        List<Guardrail> open = plan.guardrails().stream()
                .filter(guardrail -> !guardrail.harmless(reading.difference(guardrail)))
                .toList();
        if (!open.isEmpty()) {
            List<String> reasons = sentences(reading, open);
            return reading.exposures() < step.mostExposures()
                    ? new CanaryVerdict.Stay(reasons)
                    : new CanaryVerdict.RollBack(reasons);
        }
        List<String> held = sentences(reading, plan.guardrails());
        return number + 1 == plan.steps().size()
                ? new CanaryVerdict.Promote(held)
                : new CanaryVerdict.Next(number + 1, held);
    }

    private static List<String> sentences(CanaryReading reading, List<Guardrail> guardrails) {
        return guardrails.stream()
                .map(guardrail -> guardrail.sentence(reading.difference(guardrail)))
                .toList();
    }
}

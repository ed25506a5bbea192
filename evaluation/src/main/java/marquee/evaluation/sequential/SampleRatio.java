package marquee.evaluation.sequential;

import java.util.List;

/**
 * Whether variants have the people that their weights promise; where they do not, who is counted depends on the variant
 * and no figure of the experiment can be trusted. May be asked at any time: a sound experiment is ever suspected with
 * probability {@code alpha} at most (Lindon and Malek, Anytime-Valid Inference for Multinomial Count Data, NeurIPS 2022).
 * Immutable.
 *
 * @param weights by variant, positive, of any sum
 * @param alpha such as 0.01
 */
public record SampleRatio(List<Double> weights, double alpha) {

    /** How tightly the alternative lies around the weights, in people. */
    private static final double CONCENTRATION = 1_000;

    /**
     * Copies the weights.
     *
     * @throws IllegalArgumentException when a weight is not positive or there are fewer than two
     */
    public SampleRatio {
        weights = List.copyOf(weights);
        if (weights.size() < 2 || weights.stream().anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("At least two variants with positive weights, not " + weights);
        }
    }

    /**
     * Whether these people can hardly have been shared out by the weights.
     *
     * @param people by variant
     * @throws IllegalArgumentException when there is not one number a variant
     */
    public boolean mismatch(List<Long> people) {
        return logEvidence(people) >= -Math.log(alpha);
    }

    private double logEvidence(List<Long> people) {
        if (people.size() != weights.size()) {
            throw new IllegalArgumentException(weights.size() + " variants have people, not " + people.size());
        }
        double total = weights.stream().mapToDouble(weight -> weight).sum();
        long all = people.stream().mapToLong(count -> count).sum();
        double evidence = LogGamma.of(CONCENTRATION) - LogGamma.of(CONCENTRATION + all);
        for (int i = 0; i < people.size(); i++) {
            double share = weights.get(i) / total;
            double prior = CONCENTRATION * share;
            evidence += LogGamma.of(prior + people.get(i)) - LogGamma.of(prior) - people.get(i) * Math.log(share);
        }
        return evidence;
    }
}

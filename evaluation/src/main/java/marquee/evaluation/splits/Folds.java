package marquee.evaluation.splits;

/**
 * Both rounds of a protocol: parameters are chosen on the first, the figures come from the second, whose training has
 * the first one's held-out ratings back. Nothing of {@code test.questions()} is in {@code validation}.
 */
public record Folds(Split validation, Split test) {}

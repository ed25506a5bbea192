package marquee.training.publishing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import marquee.evaluation.statistics.Bootstrap;
import marquee.evaluation.statistics.Bounds;

/**
 * Towers may be a little worse than the release in service, but not much. People who were asked the same of both are compared
 * with themselves: the bound from below of the mean difference must lie within the tolerance. Where too few of them are left,
 * the means decide, if they are over the same data.
 *
 * @param tolerance as a share of the other's figure
 */
record NotWorseThanLive(double tolerance) implements GateCheck {

    /** With fewer a bound says little. */
    private static final int FEWEST_PEOPLE = 50;

    /** How often a release that is worse than tolerated may pass. */
    private static final double ERROR = 0.05;

    /** What seeds alone make of a mean. */
    private static final double MEAN_TOLERANCE = 0.05;

    private static final Bootstrap BOOTSTRAP = new Bootstrap(2_000, 1);

    @Override
    public String name() {
        return "not-worse-than-live";
    }

    @Override
    public Optional<String> objection(Contender candidate, Optional<Contender> live) {
        return live.flatMap(before -> {
            var pairs = candidate.people().with(before.people());
            return pairs.count() < FEWEST_PEOPLE ? byMeans(candidate, before) : byPeople(pairs, before);
        });
    }

    private Optional<String> byPeople(ValidationPeople.Pairs pairs, Contender before) {
        Bounds difference = BOOTSTRAP.difference(pairs.candidate(), pairs.reference(), ERROR);
        double reference = Arrays.stream(pairs.reference()).average().orElseThrow();
        if (difference.low() >= -tolerance * reference) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "of %,d people who were asked the same, the new towers answer by %.4f of nDCG@10 otherwise than release %d"
                        + " with %.4f, and %.4f worse cannot be ruled out",
                pairs.count(),
                difference.estimate(),
                before.manifest().publication().release(),
                reference,
                -difference.low()));
    }

    private static Optional<String> byMeans(Contender candidate, Contender before) {
        double figure = ValidationFigure.ofTowers(candidate.manifest());
        double other = ValidationFigure.ofTowers(before.manifest());
        boolean sameData = before.manifest()
                .data()
                .hash()
                .equals(candidate.manifest().data().hash());
        return sameData && !(figure >= other * (1 - MEAN_TOLERANCE))
                ? Optional.of(ValidationFigure.sentence(
                        figure, "release " + before.manifest().publication().release(), other))
                : Optional.empty();
    }
}

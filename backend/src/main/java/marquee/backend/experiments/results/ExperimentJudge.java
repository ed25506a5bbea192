package marquee.backend.experiments.results;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.backend.experiments.results.ExperimentResults.Difference;
import marquee.backend.experiments.results.ExperimentResults.Figure;
import marquee.backend.experiments.results.ExperimentResults.VariantResult;
import marquee.evaluation.sequential.ConfidenceSequence;
import marquee.evaluation.sequential.SampleRatio;
import marquee.evaluation.statistics.Interval;
import marquee.registry.experiments.Experiment;
import marquee.registry.experiments.ExperimentVariant;
import marquee.registry.experiments.OnlineMetric;
import marquee.registry.experiments.OnlineMetric.Better;

/** Compares the variants of an experiment with its control, so that one may look as often as one likes. Pure. */
final class ExperimentJudge {

    private static final double ALPHA = 0.05;
    private static final double MISMATCH_ALPHA = 0.001;
    private static final long EXPECTED_PEOPLE = 1_000;

    private static final String BETTER = "better";
    private static final String WORSE = "worse";
    private static final String OPEN = "open";

    /** Parts of a whole, from 0 to 1. */
    private static final Set<OnlineMetric> SHARES = EnumSet.of(
            OnlineMetric.CLICKS,
            OnlineMetric.LIKES,
            OnlineMetric.POSITIVES,
            OnlineMetric.SESSIONS_WITHOUT_POSITIVE,
            OnlineMetric.FIRST_SESSIONS_WITHOUT_POSITIVE,
            OnlineMetric.RETURNS_WITHIN_7_DAYS,
            OnlineMetric.DEGRADED);

    private final Experiment experiment;
    private final List<VariantFigures> figures;
    private final ConfidenceSequence sequence;

    /** @param figures of each variant, in the experiment's order */
    ExperimentJudge(Experiment experiment, List<VariantFigures> figures) {
        this.experiment = experiment;
        this.figures = List.copyOf(figures);
        this.sequence = new ConfidenceSequence(ALPHA / comparisons(), EXPECTED_PEOPLE);
    }

    private int comparisons() {
        return (figures.size() - 1) * (1 + experiment.goals().guardrails().size());
    }

    /** @param movies in the catalogue */
    ExperimentResults results(Instant now, long movies) {
        boolean mismatch = mismatch();
        var differences = differences();
        return new ExperimentResults(now, verdict(mismatch, differences), mismatch, variants(movies), differences);
    }

    private boolean mismatch() {
        var weights =
                experiment.variants().stream().map(ExperimentVariant::weight).toList();
        return new SampleRatio(weights, MISMATCH_ALPHA)
                .mismatch(figures.stream().map(VariantFigures::people).toList());
    }

    private List<VariantResult> variants(long movies) {
        return Stream.iterate(0, place -> place + 1)
                .limit(figures.size())
                .map(place -> variant(experiment.variants().get(place).name(), figures.get(place), movies))
                .toList();
    }

    private static VariantResult variant(String name, VariantFigures figures, long movies) {
        Map<String, Figure> metrics = new TreeMap<>();
        for (OnlineMetric metric : OnlineMetric.values()) {
            var estimate = figures.of(metric).estimate();
            if (estimate.people() > 0) {
                metrics.put(metric.word(), new Figure(estimate.people(), estimate.mean()));
            }
        }
        return new VariantResult(name, figures.people(), movies == 0 ? 0 : (double) figures.movies() / movies, metrics);
    }

    private List<Difference> differences() {
        return Stream.iterate(1, place -> place + 1)
                .limit(figures.size() - 1)
                .flatMap(place -> Stream.concat(
                                Stream.of(experiment.goals().primary()), experiment.goals().guardrails().stream())
                        .map(metric -> difference(place, metric)))
                .toList();
    }

    private Difference difference(int place, OnlineMetric metric) {
        var control = figures.getFirst().of(metric).estimate();
        var treatment = figures.get(place).of(metric).estimate();
        Interval interval =
                SHARES.contains(metric) ? sequence.shares(control, treatment) : sequence.difference(control, treatment);
        boolean known = Double.isFinite(interval.halfWidth());
        return new Difference(
                experiment.variants().get(place).name(),
                metric.word(),
                metric == experiment.goals().primary(),
                interval.estimate(),
                known ? interval.low() : null,
                known ? interval.high() : null,
                says(metric.better() == Better.HIGHER ? interval : interval.negated()));
    }

    static String says(Interval gain) {
        if (gain.low() > 0) {
            return BETTER;
        }
        return gain.high() < 0 ? WORSE : OPEN;
    }

    private String verdict(boolean mismatch, List<Difference> differences) {
        if (mismatch) {
            return "Nothing can be believed: the people are not those that the weights promise ("
                    + figures.stream()
                            .map(variant -> Long.toString(variant.people()))
                            .collect(Collectors.joining(" : "))
                    + "). Is every release open in every backend?";
        }
        return experiment.variants().stream()
                .skip(1)
                .map(variant -> sentence(
                        variant.name(),
                        differences.stream()
                                .filter(one -> one.variant().equals(variant.name()))
                                .toList()))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String variant, List<Difference> differences) {
        var worse = differences.stream().filter(one -> one.says().equals(WORSE)).toList();
        if (!worse.isEmpty()) {
            return variant + " is worse: " + words(worse) + ".";
        }
        var better = differences.stream()
                .filter(one -> one.primary() && one.says().equals(BETTER))
                .toList();
        return better.isEmpty()
                ? variant + " cannot be told from the control yet: " + words(differences) + "."
                : variant + " is better: " + words(better) + ".";
    }

    private static String words(List<Difference> differences) {
        return differences.stream()
                .map(one -> one.metric()
                        + String.format(Locale.ROOT, " differs by %.4f", one.estimate())
                        + (one.low() == null || one.high() == null
                                ? " of too few people"
                                : String.format(Locale.ROOT, " (%.4f to %.4f)", one.low(), one.high())))
                .collect(Collectors.joining(", "));
    }
}

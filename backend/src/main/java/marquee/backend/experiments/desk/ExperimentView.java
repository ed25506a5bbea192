package marquee.backend.experiments.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import marquee.registry.experiments.ExperimentVariant;
import marquee.registry.experiments.OnlineMetric;
import marquee.registry.experiments.RegisteredExperiment;
import org.jspecify.annotations.Nullable;

/**
 * An experiment as it is shown.
 *
 * @param name as answers and events name it
 * @param kind split, where each person has one variant, or interleaved, where each list is drafted from both
 * @param layer of what it changes
 * @param percent of all people who are in it
 * @param variants the control first
 * @param goals what decides it
 * @param startedAt when
 * @param stoppedAt null while it runs
 */
record ExperimentView(
        String name,
        String kind,
        String layer,
        double percent,
        List<VariantView> variants,
        GoalsView goals,
        Instant startedAt,
        @Nullable Instant stoppedAt) {

    /**
     * A variant; what it does not say is as it is for everybody.
     *
     * @param name within the experiment
     * @param weight its share of the experiment's people, beside the others' weights
     * @param release whose towers and vectors it uses
     * @param ranker by its word
     * @param parameters by name
     * @param rules names of business rules that hold for its people alone
     */
    record VariantView(
            String name,
            double weight,
            @Nullable String release,
            @Nullable String ranker,
            Map<String, String> parameters,
            List<String> rules) {

        static VariantView of(ExperimentVariant variant) {
            return new VariantView(
                    variant.name(),
                    variant.weight(),
                    variant.release().isPresent()
                            ? Integer.toString(variant.release().getAsInt())
                            : null,
                    variant.ranker().orElse(null),
                    variant.parameters(),
                    variant.rules().stream().sorted().toList());
        }
    }

    /**
     * What decides.
     *
     * @param primary metric that shall become better
     * @param guardrails metrics that may not become worse
     */
    record GoalsView(String primary, List<String> guardrails) {}

    static ExperimentView of(RegisteredExperiment registered) {
        var experiment = registered.experiment();
        return new ExperimentView(
                experiment.name(),
                experiment.kind().name().toLowerCase(Locale.ROOT),
                experiment.layer(),
                experiment.percent(),
                experiment.variants().stream().map(VariantView::of).toList(),
                new GoalsView(
                        experiment.goals().primary().word(),
                        experiment.goals().guardrails().stream()
                                .map(OnlineMetric::word)
                                .toList()),
                registered.startedAt(),
                registered.stoppedAt().orElse(null));
    }
}

package marquee.backend.serving.wanted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.ranking.settings.ListSettings;
import marquee.registry.experiments.Assignment;
import marquee.registry.experiments.Experiment;
import marquee.registry.experiments.ExperimentVariant;
import marquee.registry.experiments.RunningExperiments;
import marquee.registry.experiments.VariantLabel;

/**
 * What is tried, and on whom: the experiments that run, and the canary. Who is in an experiment that is about releases has
 * their release by that, and is neither canary nor control; all other experiments go on beside a canary. Immutable.
 */
public final class RunningTrials {

    /** Nothing is tried. */
    public static final RunningTrials NONE = new RunningTrials(RunningExperiments.NONE, Optional.empty());

    private final RunningExperiments experiments;
    private final Optional<CanaryShare> canary;
    private final Map<ExperimentVariant, ListSettings> settings = new HashMap<>();

    /**
     * @param experiments that run
     * @param canary who has the release that is tried; absent where none is
     * @throws IllegalArgumentException when a variant changes what cannot be changed here
     */
    public RunningTrials(RunningExperiments experiments, Optional<CanaryShare> canary) {
        this.experiments = experiments;
        this.canary = canary;
        experiments.experiments().stream()
                .flatMap(experiment -> experiment.variants().stream())
                .forEach(variant -> settings.put(variant, ListSettings.of(variant.ranker(), variant.parameters())));
    }

    /** The variants of a person; none of 0 and of the largest number, which are nobody's. */
    public Assigned of(long person) {
        List<AssignedVariant> variants = new ArrayList<>();
        Optional<AssignedContest> contest = Optional.empty();
        boolean isLeftToCanary = true;
        if (CanaryShare.isSomebody(person)) {
            for (Experiment experiment : experiments.experiments()) {
                var has = Assignment.of(experiment, person);
                if (has.isPresent() && experiment.kind() == Experiment.Kind.INTERLEAVED) {
                    contest = Optional.of(contest(experiment));
                } else {
                    has.ifPresent(variant -> variants.add(assigned(experiment, variant)));
                }
                isLeftToCanary &= has.isEmpty() || experiment.releases().isEmpty();
            }
        }
        if (isLeftToCanary) {
            canary.flatMap(share -> share.variant(person)).ifPresent(variants::add);
        }
        return new Assigned(variants, contest);
    }

    private AssignedContest contest(Experiment experiment) {
        return new AssignedContest(
                experiment.labels().getFirst(),
                assigned(experiment, experiment.variants().getFirst()),
                assigned(experiment, experiment.variants().getLast()));
    }

    private AssignedVariant assigned(Experiment experiment, ExperimentVariant variant) {
        return new AssignedVariant(
                VariantLabel.of(experiment.name(), variant.name()),
                release(experiment, variant),
                settings.getOrDefault(variant, ListSettings.SERVED),
                variant.rules());
    }

    private static AnsweringRelease release(Experiment experiment, ExperimentVariant variant) {
        if (variant.release().isPresent()) {
            return new AnsweringRelease.Tried(Integer.toString(variant.release().getAsInt()));
        }
        return experiment.releases().isEmpty() ? new AnsweringRelease.Any() : new AnsweringRelease.Live();
    }
}

package marquee.registry.experiments;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The experiments that run at the same time. Immutable.
 *
 * @param experiments one a layer, each with a salt of its own
 */
public record RunningExperiments(List<Experiment> experiments) {

    /** As long as what a canary adds. */
    private static final int CANARY = "control-999999999".length();

    /** None. */
    public static final RunningExperiments NONE = new RunningExperiments(List.of());

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when two share a layer, a salt, which would assign the same people to both, or
     *     something that they change; or when events could not tell all their variants at once
     */
    public RunningExperiments {
        experiments = List.copyOf(experiments);
        var layers = new HashSet<String>();
        var salts = new HashSet<String>();
        var changes = new HashSet<String>();
        for (Experiment experiment : experiments) {
            if (!layers.add(experiment.layer())) {
                throw new IllegalArgumentException(
                        experiment.name() + ": another experiment runs in layer " + experiment.layer());
            }
            if (!salts.add(experiment.salt())) {
                throw new IllegalArgumentException(
                        experiment.name() + ": another experiment has the salt " + experiment.salt());
            }
            for (String changed : experiment.changed()) {
                if (!changes.add(changed)) {
                    throw new IllegalArgumentException(
                            experiment.name() + ": another experiment changes the " + changed + ", too");
                }
            }
        }
        requireShort(experiments);
    }

    private static void requireShort(List<Experiment> experiments) {
        int length = CANARY
                + experiments.stream()
                        .mapToInt(experiment -> VariantLabel.BETWEEN.length() + experiment.longestLabel())
                        .sum();
        if (length > VariantLabel.MOST) {
            throw new IllegalArgumentException("the names of all that runs are too long to stand in one event by "
                    + (length - VariantLabel.MOST) + " characters: give experiments and variants shorter ones");
        }
    }

    /** The person's variants by experiment, in the order of experiments, of those the person is in. */
    public Map<String, ExperimentVariant> of(long person) {
        var variants = new LinkedHashMap<String, ExperimentVariant>();
        experiments.forEach(experiment ->
                Assignment.of(experiment, person).ifPresent(variant -> variants.put(experiment.name(), variant)));
        return variants;
    }
}

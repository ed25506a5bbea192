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

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when two share a layer, or a salt, which would assign the same people to both
     */
    public RunningExperiments {
        experiments = List.copyOf(experiments);
        var layers = new HashSet<String>();
        var salts = new HashSet<String>();
        for (Experiment experiment : experiments) {
            if (!layers.add(experiment.layer())) {
                throw new IllegalArgumentException(
                        experiment.name() + ": another experiment runs in layer " + experiment.layer());
            }
            if (!salts.add(experiment.salt())) {
                throw new IllegalArgumentException(
                        experiment.name() + ": another experiment has the salt " + experiment.salt());
            }
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

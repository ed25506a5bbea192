package marquee.registry.experiments;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * One of the things that are compared; what it does not say is as it is for everybody.
 *
 * @param name within its experiment
 * @param weight its share of the experiment's people, beside the weights of the others; changing weights moves people
 * @param release whose towers and collection it uses
 * @param ranker by its word
 * @param parameters by name
 * @param rules names of business rules that hold for nobody but its people
 */
public record ExperimentVariant(
        String name,
        double weight,
        OptionalInt release,
        Optional<String> ranker,
        Map<String, String> parameters,
        Set<String> rules) {

    /**
     * Copies parameters and rules.
     *
     * @throws IllegalArgumentException when the weight is not positive
     */
    public ExperimentVariant {
        parameters = Map.copyOf(parameters);
        rules = Set.copyOf(rules);
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight is positive, not " + weight);
        }
    }

    Set<String> changed() {
        var changed = new TreeSet<>(parameters.keySet());
        release.ifPresent(number -> changed.add("release"));
        ranker.ifPresent(word -> changed.add("ranker"));
        rules.forEach(rule -> changed.add("rule " + rule));
        return changed;
    }
}

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
 */
public record ExperimentVariant(
        String name, double weight, OptionalInt release, Optional<String> ranker, Map<String, String> parameters) {

    /**
     * Copies the parameters.
     *
     * @throws IllegalArgumentException when the weight is not positive
     */
    public ExperimentVariant {
        parameters = Map.copyOf(parameters);
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weight is positive, not " + weight);
        }
    }

    Set<String> changed() {
        var changed = new TreeSet<>(parameters.keySet());
        release.ifPresent(number -> changed.add("release"));
        ranker.ifPresent(word -> changed.add("ranker"));
        return changed;
    }
}

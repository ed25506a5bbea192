package marquee.training.checkpoints;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import marquee.training.settings.Weight;

/**
 * Where a training stood at some moment.
 *
 * @param numbers by name, such as how many steps were done
 * @param weights by name
 */
public record Checkpoint(Map<String, Double> numbers, Map<String, Weight> weights) {

    /** Copies the maps, not the weights. */
    public Checkpoint {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** One of the numbers, as the whole number that it is. */
    public int count(String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no number " + name + " among " + numbers.keySet());
        }
        return number.intValue();
    }

    /** Those weights whose names begin so, by the rest of their names. */
    public Map<String, Weight> weights(String prefix) {
        return withPrefix(weights, prefix);
    }

    /** Those numbers whose names begin so, by the rest of their names. */
    public Map<String, Double> numbers(String prefix) {
        return withPrefix(numbers, prefix);
    }

    private static <V> Map<String, V> withPrefix(Map<String, V> all, String prefix) {
        var found = new LinkedHashMap<String, V>();
        all.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}

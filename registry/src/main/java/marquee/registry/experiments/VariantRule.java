package marquee.registry.experiments;

import java.util.Map;
import java.util.Optional;

/** Says what a variant may change; the second stage knows, of which nothing is known here. */
@FunctionalInterface
public interface VariantRule {

    /**
     * Checks a ranker, or a parameter.
     *
     * @throws IllegalArgumentException when there is none of that name, or its value is out of range; the sentence names it
     */
    void check(Optional<String> ranker, Map<String, String> parameters);
}

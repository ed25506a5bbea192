package marquee.backend.serving.wanted;

import java.util.Set;
import marquee.ranking.settings.ListSettings;

/**
 * A variant that somebody has.
 *
 * @param label as answers and events name it
 * @param release that has to make their answers
 * @param settings of their lists
 * @param rules names of business rules that hold for them
 */
public record AssignedVariant(String label, AnsweringRelease release, ListSettings settings, Set<String> rules) {

    /** Copies the rules. */
    public AssignedVariant {
        rules = Set.copyOf(rules);
    }

    /** One of a release alone. */
    AssignedVariant(String label, AnsweringRelease release) {
        this(label, release, ListSettings.SERVED, Set.of());
    }
}

package marquee.backend.businessrules;

import java.util.Set;
import marquee.registry.experiments.Assignment;

/**
 * What an operator decided.
 *
 * @param name by which it is ended, and by which people are chosen
 * @param effect what it does
 * @param lists in which; all where none is named
 * @param choice with which movies
 * @param percent for how many people, who keep it while the number grows; at 100 for those who are signed out as well, at 0
 *     for those alone whose variant of an experiment names it
 */
public record BusinessRule(String name, Effect effect, Set<RuledList> lists, MovieChoice choice, int percent) {

    private static final int EVERYBODY = 100;

    /** Copies the lists. */
    public BusinessRule {
        lists = Set.copyOf(lists);
    }

    /** Whether variants of experiments alone may name it. */
    boolean isForVariants() {
        return percent == 0;
    }

    /** Whether it holds for everybody, signed out or not. */
    boolean isForEverybody() {
        return percent == EVERYBODY;
    }

    /** Whether it holds for somebody. */
    boolean concerns(Audience audience) {
        return isForVariants()
                ? audience.rules().contains(name)
                : isForEverybody() || (audience.isSomebody() && Assignment.isIn(name, percent, audience.person()));
    }

    /**
     * Whom a list is for.
     *
     * @param person their id; 0 and the largest number are nobody's
     * @param rules that hold for them by their variants
     */
    record Audience(long person, Set<String> rules) {

        /** Copies the rules. */
        Audience {
            rules = Set.copyOf(rules);
        }

        private boolean isSomebody() {
            return person > 0 && person < Long.MAX_VALUE;
        }
    }

    /** Whether it changes a list. */
    boolean concerns(RuledList list) {
        return lists.isEmpty() || lists.contains(list);
    }
}

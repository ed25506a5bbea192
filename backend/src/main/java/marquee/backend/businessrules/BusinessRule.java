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
 * @param percent for how many people, who keep it while the number grows; at 100 for those who are signed out as well
 */
public record BusinessRule(String name, Effect effect, Set<RuledList> lists, MovieChoice choice, int percent) {

    private static final int EVERYBODY = 100;

    /** Copies the lists. */
    public BusinessRule {
        lists = Set.copyOf(lists);
    }

    /** Whether it holds for a person; 0 and the largest number are nobody's. */
    boolean concerns(long person) {
        return percent == EVERYBODY
                || (person > 0 && person < Long.MAX_VALUE && Assignment.isIn(name, percent, person));
    }

    /** Whether it changes a list. */
    boolean concerns(RuledList list) {
        return lists.isEmpty() || lists.contains(list);
    }
}

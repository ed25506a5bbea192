package marquee.backend.businessrules;

import java.util.List;

/**
 * What operators and chance have to say about one list for one person.
 *
 * @param list which
 * @param rules about its order, the earliest first
 * @param explored of the person's lists the share in which one place is left to chance
 */
public record Ruling(RuledList list, List<BusinessRule> rules, double explored) {

    /** Copies the rules. */
    public Ruling {
        rules = List.copyOf(rules);
    }
}

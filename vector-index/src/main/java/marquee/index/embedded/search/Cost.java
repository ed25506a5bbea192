package marquee.index.embedded.search;

import marquee.index.Plan;

/**
 * What the search of a segment cost.
 *
 * @param plan how it went about it
 * @param compared how many vectors were compared
 */
record Cost(Plan plan, long compared) {

    Cost plus(Cost other) {
        return new Cost(plan.and(other.plan), compared + other.compared);
    }
}

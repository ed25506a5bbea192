package marquee.index.embedded.search;

import marquee.index.Plan;

/**
 * What the search of a segment cost.
 *
 * @param plan how it went about it
 * @param compared how many vectors were compared
 */
record SearchCost(Plan plan, long compared) {

    SearchCost plus(SearchCost other) {
        return new SearchCost(plan.and(other.plan), compared + other.compared);
    }
}

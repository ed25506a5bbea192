package marquee.ranking;

import java.util.List;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.rules.OrderTrust;

/** Puts candidates in order before the rules. Thread-safe; may compute for milliseconds. */
public interface Ranker {

    /** Whether it has learned of people like this one; others are served in the towers' order. */
    boolean knows(PersonHistory person);

    /**
     * Orders.
     *
     * @param byTowers candidates by the towers' score, best first
     * @return these and what the ranker itself found, in its order; the scores fall along the list
     */
    List<Scored> order(List<Scored> byTowers, Wanted wanted);

    /** The same for somebody who is kept, so that what was computed for them need not be computed again. */
    default List<Scored> order(List<Scored> byTowers, Wanted wanted, KnownPerson person) {
        return order(byTowers, wanted);
    }

    /** What its order says of how likely candidates are right. */
    default OrderTrust trust() {
        return OrderTrust.PLACES;
    }
}

package marquee.ranking.rules;

import java.util.ArrayList;
import java.util.List;
import marquee.ranking.candidates.Scored;

/**
 * Gives movies that nobody rated yet some places of a list: what they are worth, they compete for like all others; of every
 * twenty places the best of them gets one all the same, the last, since showing it is how anything is learned of it, and no
 * more than two go to them (exploration in slots; Chen et al., Values of User Exploration in Recommender Systems, RecSys
 * 2021).
 */
final class FreshPlaces {

    private static final int SLOT = 20;
    private static final int MOST_IN_A_SLOT = 2;

    private FreshPlaces() {}

    /**
     * Fills the slots of a list.
     *
     * @param list in the order to show it
     * @param candidates best first, those of the list among them
     * @return as many movies as the list has
     */
    static List<Scored> fill(List<Scored> list, List<Scored> candidates) {
        var filled = new ArrayList<>(list);
        var fresh = candidates.stream()
                .filter(FreshPlaces::isFresh)
                .filter(one -> !list.contains(one))
                .iterator();
        var known = candidates.stream()
                .filter(one -> !isFresh(one))
                .filter(one -> !list.contains(one))
                .iterator();
        for (int from = 0; from < filled.size(); from += SLOT) {
            int end = Math.min(from + SLOT, filled.size());
            int shown = 0;
            for (int place = from; place < end; place++) {
                if (isFresh(filled.get(place)) && ++shown > MOST_IN_A_SLOT && known.hasNext()) {
                    filled.set(place, known.next());
                }
            }
            if (shown == 0 && end - from == SLOT && fresh.hasNext()) {
                filled.set(end - 1, fresh.next());
            }
        }
        return filled;
    }

    private static boolean isFresh(Scored one) {
        return one.traits().ratings() == 0;
    }
}

package marquee.evaluation.groups;

import java.util.BitSet;
import marquee.evaluation.metrics.Judged;

/**
 * Movies of which it matters how often they are shown.
 *
 * @param name a word or two
 * @param meaning which movies these are, for whoever reads a report
 * @param rows of the movies; not copied, must not change
 */
public record MovieKind(String name, String meaning, BitSet rows) {

    /** The share of the first k places of a list that such movies have; 0 of an empty list. */
    public double shown(Judged list, int k) {
        int places = Math.min(k, list.shown().length);
        int shown = 0;
        for (int place = 0; place < places; place++) {
            shown += rows.get(list.shown()[place]) ? 1 : 0;
        }
        return (double) shown / Math.max(1, places);
    }
}

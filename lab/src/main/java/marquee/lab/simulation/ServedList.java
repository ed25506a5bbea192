package marquee.lab.simulation;

import java.util.List;

/**
 * A list that the service gave.
 *
 * @param id of the answer
 * @param degraded whether a part was away
 * @param nanos that it took
 */
record ServedList(String id, MadeBy madeBy, List<Item> items, boolean degraded, long nanos) {

    /** Copies the list. */
    ServedList {
        items = List.copyOf(items);
    }

    /** What made it, as events say it back. */
    record MadeBy(String release, String variant, String strategy) {}

    /**
     * A movie in it.
     *
     * @param position from 1
     * @param propensity with what chance it came to stand there
     */
    record Item(long movieId, int position, double propensity) {}
}

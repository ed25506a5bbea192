package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many movies, 1 to 100
 * @param seen the movies that earlier pages showed
 */
record Page(int limit, LongSet seen) {

    /** The page after a cursor; the first one without. */
    static Page of(int limit, Optional<String> cursor) {
        return new Page(limit, cursor.map(SeenCursor::decode).orElseGet(LongSet::of));
    }

    /** These movies and those that were seen. */
    LongSet without(LongSet others) {
        if (seen.isEmpty()) {
            return others;
        }
        var all = new LongOpenHashSet(others.size() + seen.size());
        all.addAll(others);
        all.addAll(seen);
        return all;
    }
}

package marquee.backend.feedback;

import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSortedSet;
import it.unimi.dsi.fastutil.longs.LongSortedSets;
import java.util.List;

/**
 * The movies that one person said something of beside rating them: immutable, shared between requests.
 *
 * @param version of the person when they were read
 * @param notInterested by id, the latest first
 * @param seen likewise
 * @param watchlist likewise
 */
public record PersonMarks(long version, LongSortedSet notInterested, LongSortedSet seen, LongSortedSet watchlist) {

    /** Of somebody who has said nothing. */
    public static final PersonMarks NONE =
            new PersonMarks(0, LongSortedSets.EMPTY_SET, LongSortedSets.EMPTY_SET, LongSortedSets.EMPTY_SET);

    /** What they need not be shown; not copied where they said only one of both. */
    public LongSet seenOrNotInterested() {
        if (seen.isEmpty()) {
            return notInterested;
        }
        if (notInterested.isEmpty()) {
            return seen;
        }
        var both = new LongOpenHashSet(seen);
        both.addAll(notInterested);
        return both;
    }

    /** These ids in this order. */
    public static LongSortedSet inOrder(List<Long> ids) {
        return LongSortedSets.unmodifiable(
                LongLinkedOpenHashSet.toSet(ids.stream().mapToLong(Long::longValue)));
    }

    int size() {
        return notInterested.size() + seen.size() + watchlist.size();
    }
}

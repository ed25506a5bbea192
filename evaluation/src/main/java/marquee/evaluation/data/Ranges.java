package marquee.evaluation.data;

import java.util.Optional;
import marquee.evaluation.data.Interactions.Keep;

/**
 * Where the ratings of each person lie.
 *
 * @param starts position of the first, by row of the person
 * @param ends one after the position of the last
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ranges(int[] starts, int[] ends) {

    /** Ranges that follow each other without a gap; one start more than people. */
    static Ranges between(int[] starts) {
        int people = starts.length - 1;
        var ends = new int[people];
        System.arraycopy(starts, 1, ends, 0, people);
        return new Ranges(starts, ends);
    }

    int size() {
        int size = 0;
        for (int user = 0; user < ends.length; user++) {
            size += ends[user] - starts[user];
        }
        return size;
    }

    /** What is kept, where that is of each person a range, too. */
    Optional<Ranges> keep(Keep keep) {
        var keptStarts = new int[ends.length];
        var keptEnds = new int[ends.length];
        for (int user = 0; user < ends.length; user++) {
            int first = starts[user];
            while (first < ends[user] && !keep.test(user, first)) {
                first++;
            }
            int last = first;
            while (last < ends[user] && keep.test(user, last)) {
                last++;
            }
            for (int rest = last; rest < ends[user]; rest++) {
                if (keep.test(user, rest)) {
                    return Optional.empty();
                }
            }
            keptStarts[user] = first;
            keptEnds[user] = last;
        }
        return Optional.of(new Ranges(keptStarts, keptEnds));
    }
}

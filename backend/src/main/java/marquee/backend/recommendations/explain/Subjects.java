package marquee.backend.recommendations.explain;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a movie is about and who made it: its tags, keywords and people, as hashes of their names in lower case, since a
 * hundred thousand movies are remembered.
 *
 * @param hashes in ascending order, each once
 */
@SuppressWarnings("ArrayRecordComponent") // read by position and never compared
record Subjects(int[] hashes) {

    /** Those with these names; a tag may well be a person's name. */
    static Subjects of(Collection<String> names) {
        var hashes = new IntOpenHashSet(names.size());
        names.forEach(name -> hashes.add(name.strip().toLowerCase(Locale.ROOT).hashCode()));
        int[] sorted = hashes.toIntArray();
        Arrays.sort(sorted);
        return new Subjects(sorted);
    }

    /** Whether two movies have one in common, as far as is known. */
    static boolean meet(Map<Long, Subjects> known, long a, long b) {
        var other = Optional.ofNullable(known.get(b));
        return Optional.ofNullable(known.get(a))
                .filter(one -> other.filter(one::meet).isPresent())
                .isPresent();
    }

    /** Whether both have one in common. */
    boolean meet(Subjects other) {
        int own = 0;
        int others = 0;
        while (own < hashes.length && others < other.hashes.length) {
            int order = Integer.compare(hashes[own], other.hashes[others]);
            if (order == 0) {
                return true;
            }
            own += order < 0 ? 1 : 0;
            others += order > 0 ? 1 : 0;
        }
        return false;
    }
}

package marquee.towers.crossencoder;

import java.util.stream.IntStream;

/**
 * Two texts as a model reads them, one behind the other with what belongs around them.
 *
 * @param ids of the tokens
 * @param types beside the ids, which of the two texts each is of
 */
@SuppressWarnings("ArrayRecordComponent") // copied into a batch and never compared
public record TokenPair(long[] ids, long[] types) {

    int length() {
        return ids.length;
    }

    /** The tokens of one type, in their order. */
    public int[] idsOfType(long type) {
        return IntStream.range(0, ids.length)
                .filter(place -> types[place] == type)
                .map(place -> (int) ids[place])
                .toArray();
    }
}

package marquee.backend.recommendations.answer;

import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.ByteBuffer;
import java.util.Optional;
import marquee.backend.input.Cursor;

/**
 * A place in a list of recommendations, as a cursor carries it: what was shown so far, the ids in ascending order, each as
 * its distance to the one before in base 128, about two bytes a movie, and once there are many, the place from which a list
 * goes on by itself. So nothing is kept on the server, and a cursor stays below three kilobytes however deep it leads.
 *
 * @param after where the list goes on; absent while {@code seen} alone says it
 * @param seen the movies that were shown before
 */
public record SeenPosition(Optional<Place> after, LongSet seen) {

    public static final String FORM = "^m(" + Cursor.LETTER + "{4}){1,749}$";

    private static final int MOST_BYTES = 3 * 749;
    private static final int LONGEST_NUMBER = 9;

    private static final SeenPosition START = new SeenPosition(Optional.empty(), LongSet.of());

    /**
     * A place in an order that stays the same.
     *
     * @param rank what the list is ordered by, descending
     * @param movieId among equals, ascending or descending as the list has it
     */
    public record Place(long rank, long movieId) {}

    /** The place a cursor stands for; the start without one. */
    static SeenPosition of(Optional<String> cursor) {
        return cursor.map(Cursor::decode).map(SeenPosition::read).orElse(START);
    }

    /** Movies beyond what fits are left out. */
    String cursor() {
        var bytes = ByteBuffer.allocate(MOST_BYTES);
        bytes.put((byte) (after.isPresent() ? 1 : 0));
        after.ifPresent(place -> bytes.putLong(place.rank()).putLong(place.movieId()));
        long before = 0;
        for (long id : seen.longStream().sorted().toArray()) {
            if (bytes.remaining() < LONGEST_NUMBER) {
                break;
            }
            write(bytes, id - before);
            before = id;
        }
        return Cursor.encode('m', bytes);
    }

    private static SeenPosition read(ByteBuffer bytes) {
        boolean placed = (bytes.get() & 1) == 1 && bytes.remaining() >= 2 * Long.BYTES;
        var after = placed ? Optional.of(new Place(bytes.getLong(), bytes.getLong())) : Optional.<Place>empty();
        return new SeenPosition(after, LongSets.unmodifiable(readIds(bytes)));
    }

    /** A distance of zero fills the last group; a number that does not end, or leads beyond all ids, ends the list. */
    private static LongSet readIds(ByteBuffer bytes) {
        var ids = new LongLinkedOpenHashSet();
        long id = 0;
        while (bytes.hasRemaining()) {
            long distance = readDistance(bytes);
            if (distance < 0 || id > Long.MAX_VALUE - distance) {
                break;
            }
            id += distance;
            if (distance > 0) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static void write(ByteBuffer bytes, long distance) {
        long rest = distance;
        while (rest >= 0x80) {
            bytes.put((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.put((byte) rest);
    }

    private static long readDistance(ByteBuffer bytes) {
        long distance = 0;
        for (int shift = 0; shift < Long.SIZE - 1 && bytes.hasRemaining(); shift += 7) {
            byte next = bytes.get();
            distance |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return distance;
            }
        }
        return -1;
    }
}

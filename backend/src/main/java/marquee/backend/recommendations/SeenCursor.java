package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/**
 * A cursor that says what was shown so far: the ids in ascending order, each as its distance to the one before in base
 * 128, about two bytes a movie, and once there are many, the place from which a list goes on by itself. So nothing is kept
 * on the server, and a cursor stays below three kilobytes however deep it leads. Every text of the form is a cursor.
 *
 * @param after where the list goes on; absent while {@code seen} alone says it
 * @param seen the movies that were shown before
 */
record SeenCursor(Optional<Place> after, LongSet seen) {

    /** Whole groups of four letters, which are three bytes each. */
    static final String FORM = "^([A-Za-z0-9_-]{4}){1,750}$";

    private static final int MOST_BYTES = 3 * 750;
    private static final int LONGEST_NUMBER = 9;

    /** The first page's. */
    static final SeenCursor START = new SeenCursor(Optional.empty(), LongSet.of());

    /**
     * A place in an order that stays the same.
     *
     * @param rank what the list is ordered by, descending
     * @param movieId among equals, ascending or descending as the list has it
     */
    record Place(long rank, long movieId) {}

    /** As an address carries it; movies beyond what fits are left out. */
    static String encode(Optional<Place> after, Collection<Long> shown) {
        var bytes = ByteBuffer.allocate(MOST_BYTES);
        bytes.put((byte) (after.isPresent() ? 1 : 0));
        after.ifPresent(place -> bytes.putLong(place.rank()).putLong(place.movieId()));
        long before = 0;
        for (long id : shown.stream().mapToLong(Long::longValue).sorted().toArray()) {
            if (bytes.remaining() < LONGEST_NUMBER) {
                break;
            }
            write(bytes, id - before);
            before = id;
        }
        byte[] filled = new byte[(bytes.position() + 2) / 3 * 3];
        bytes.flip().get(filled, 0, bytes.limit());
        return Base64.getUrlEncoder().encodeToString(filled);
    }

    /** What a text of the {@link #FORM} stands for. */
    static SeenCursor decode(String cursor) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        boolean placed = (bytes.get() & 1) == 1 && bytes.remaining() >= 2 * Long.BYTES;
        var after = placed ? Optional.of(new Place(bytes.getLong(), bytes.getLong())) : Optional.<Place>empty();
        return new SeenCursor(after, LongSets.unmodifiable(read(bytes)));
    }

    /** A distance of zero fills the last group; a number that does not end, or leads beyond all ids, ends the list. */
    private static LongSet read(ByteBuffer bytes) {
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

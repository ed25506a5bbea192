package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A cursor that says what was shown so far: the ids in ascending order, each as its distance to the one before in base
 * 128, about two bytes a movie. So no page repeats a movie whatever happens between two pages (a rating, a new release,
 * another backend), and nothing is kept on the server.
 */
final class SeenCursor {

    /** A list ends here: some five kilobytes of address. */
    private static final int MOST = 2_000;

    private SeenCursor() {}

    /** The cursor after these movies; absent when there are too many of them to go on. */
    static Optional<String> encode(Collection<Long> shown) {
        long[] ids = shown.stream().mapToLong(Long::longValue).sorted().toArray();
        if (ids.length > MOST) {
            return Optional.empty();
        }
        var bytes = new ByteArrayOutputStream();
        long before = 0;
        for (long id : ids) {
            write(bytes, id - before);
            before = id;
        }
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }

    /**
     * The movies shown before a cursor.
     *
     * @throws ResponseStatusException 400 when no list has given it out
     */
    static LongSet decode(String cursor) {
        try {
            return LongSets.unmodifiable(
                    read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor))));
        } catch (IllegalArgumentException | BufferUnderflowException | ArithmeticException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "cursor: not one that this list has given out.", e);
        }
    }

    private static LongSet read(ByteBuffer bytes) {
        var ids = new LongLinkedOpenHashSet();
        long id = 0;
        while (bytes.hasRemaining()) {
            id = Math.addExact(id, readDistance(bytes));
            if (!ids.add(id) || ids.size() > MOST) {
                throw new IllegalArgumentException("not ascending, or too many");
            }
        }
        return ids;
    }

    private static void write(ByteArrayOutputStream bytes, long distance) {
        long rest = distance;
        while (rest >= 0x80) {
            bytes.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long readDistance(ByteBuffer bytes) {
        long distance = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            byte next = bytes.get();
            distance |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return distance;
            }
        }
        throw new IllegalArgumentException("a number without end");
    }
}

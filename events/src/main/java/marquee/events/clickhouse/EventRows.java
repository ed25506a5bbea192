package marquee.events.clickhouse;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import marquee.events.Event;
import marquee.events.schema.EventCodec;

/** Events in ClickHouse's RowBinary (ClickHouse documentation, "RowBinary"): little-endian, lengths as LEB128. */
final class EventRows {

    /** In the order in which they are written. */
    static final String COLUMNS = "(event_id, type, person_id, at, event)";

    private static final int LONGEST = 1 << 24;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private EventRows() {}

    /** Rows of {@link #COLUMNS}. */
    static byte[] of(List<Event> events) {
        var rows = new ByteArrayOutputStream();
        for (Event event : events) {
            writeId(event.id(), rows);
            writeBytes(event.type().tag().getBytes(StandardCharsets.US_ASCII), rows);
            writePerson(event, rows);
            writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.at()), rows);
            writeBytes(EventCodec.encode(event), rows);
        }
        return rows.toByteArray();
    }

    /** The bytes of the next row that has bytes alone; empty at the end. */
    static Optional<byte[]> next(InputStream rows) throws IOException {
        int first = rows.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = length(first, rows);
        byte[] bytes = rows.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the answer broke off");
        }
        return Optional.of(bytes);
    }

    private static int length(int first, InputStream rows) throws IOException {
        int length = first & SEVEN_BITS;
        int read = first;
        for (int shift = 7; (read & MORE) != 0; shift += 7) {
            read = rows.read();
            if (read < 0 || shift > 21) {
                throw new EOFException("a length that is none");
            }
            length |= (read & SEVEN_BITS) << shift;
        }
        if (length > LONGEST) {
            throw new IOException("a row of " + length + " bytes");
        }
        return length;
    }

    /** Each half for itself. */
    private static void writeId(UUID id, ByteArrayOutputStream rows) {
        writeLong(id.getMostSignificantBits(), rows);
        writeLong(id.getLeastSignificantBits(), rows);
    }

    private static void writePerson(Event event, ByteArrayOutputStream rows) {
        rows.write(event.personId().isPresent() ? 0 : 1);
        event.personId().ifPresent(person -> writeLong(person, rows));
    }

    private static void writeLong(long value, ByteArrayOutputStream rows) {
        rows.writeBytes(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }

    private static void writeBytes(byte[] bytes, ByteArrayOutputStream rows) {
        int length = bytes.length;
        while (length > SEVEN_BITS) {
            rows.write((length & SEVEN_BITS) | MORE);
            length >>>= 7;
        }
        rows.write(length);
        rows.writeBytes(bytes);
    }
}

package marquee.events.clickhouse;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

    private EventRows() {}

    /** Rows of {@link #COLUMNS}. */
    static byte[] of(List<Event> events) {
        var rows = new ByteArrayOutputStream();
        for (Event event : events) {
            writeId(event.id(), rows);
            RowBinary.writeText(event.type().tag(), rows);
            writePerson(event, rows);
            RowBinary.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, event.at()), rows);
            RowBinary.writeBytes(EventCodec.encode(event), rows);
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
        int length = first & RowBinary.SEVEN_BITS;
        int read = first;
        for (int shift = 7; (read & RowBinary.MORE) != 0; shift += 7) {
            read = rows.read();
            if (read < 0 || shift > 21) {
                throw new EOFException("a length that is none");
            }
            length |= (read & RowBinary.SEVEN_BITS) << shift;
        }
        if (length > LONGEST) {
            throw new IOException("a row of " + length + " bytes");
        }
        return length;
    }

    /** Each half for itself. */
    private static void writeId(UUID id, ByteArrayOutputStream rows) {
        RowBinary.writeLong(id.getMostSignificantBits(), rows);
        RowBinary.writeLong(id.getLeastSignificantBits(), rows);
    }

    private static void writePerson(Event event, ByteArrayOutputStream rows) {
        rows.write(event.personId().isPresent() ? 0 : 1);
        event.personId().ifPresent(person -> RowBinary.writeLong(person, rows));
    }
}

package marquee.events.clickhouse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes ClickHouse's RowBinary (ClickHouse documentation, "RowBinary"): little-endian, lengths as LEB128. */
final class RowBinary {

    static final int SEVEN_BITS = 0x7f;
    static final int MORE = 0x80;

    private RowBinary() {}

    static void writeLong(long value, ByteArrayOutputStream rows) {
        rows.writeBytes(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }

    static void writeText(String text, ByteArrayOutputStream rows) {
        writeBytes(text.getBytes(StandardCharsets.UTF_8), rows);
    }

    static void writeBytes(byte[] bytes, ByteArrayOutputStream rows) {
        int length = bytes.length;
        while (length > SEVEN_BITS) {
            rows.write((length & SEVEN_BITS) | MORE);
            length >>>= 7;
        }
        rows.write(length);
        rows.writeBytes(bytes);
    }
}

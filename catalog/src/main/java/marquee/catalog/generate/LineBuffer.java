package marquee.catalog.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in the making, as bytes, since a hundred million lines are too many for strings. Not thread-safe. */
final class LineBuffer {

    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes = new byte[4096];
    private int length;

    /** Adds a number that is not negative, in decimal. */
    LineBuffer number(long value) {
        makeRoom(LONGEST_NUMBER);
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        length += digits;
        long rest = value;
        for (int i = 1; i <= digits; i++) {
            bytes[length - i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return this;
    }

    /** Adds words that need no quotes. */
    LineBuffer text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    LineBuffer mark(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    private void makeRoom(int needed) {
        if (bytes.length - length < needed) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + needed));
        }
    }
}

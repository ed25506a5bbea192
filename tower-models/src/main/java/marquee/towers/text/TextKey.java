package marquee.towers.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import marquee.catalog.hash.Sha256;

/** What a text is kept under: the first half of its SHA-256. */
record TextKey(long high, long low) {

    static final int BYTES = 2 * Long.BYTES;

    static TextKey of(String text) {
        return read(ByteBuffer.wrap(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    static TextKey read(ByteBuffer bytes) {
        return new TextKey(bytes.getLong(), bytes.getLong());
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(high).putLong(low);
    }
}

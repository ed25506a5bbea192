package marquee.evaluation.splits;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A lot drawn by CRC-32 (ISO 3309), so that every program on every machine draws the same: a text is drawn when its
 * checksum modulo 10,000 is below a bound.
 *
 * @param prefix what is drawn for
 * @param per10000 the bound: how many of 10,000 are drawn
 */
public record Draw(String prefix, int per10000) {

    /** Whether a text is drawn. */
    public boolean drawn(String text) {
        var crc = new CRC32();
        crc.update((prefix + ":" + text).getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 10_000 < per10000;
    }

    /** Whether a person or movie is drawn. */
    public boolean drawn(long id) {
        return drawn(Long.toString(id));
    }
}

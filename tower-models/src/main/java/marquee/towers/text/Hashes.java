package marquee.towers.text;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** A hash of text that is the same on every machine and in every version. */
public final class Hashes {

    private static final int GOLDEN_RATIO = 0x9E3779B9;
    private static final int MURMUR = 0x85EBCA6B;

    private Hashes() {}

    /** CRC-32C of the UTF-8 bytes, mixed so that every bit depends on every other. */
    public static int of(String text) {
        var crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        int hash = (int) crc.getValue() * GOLDEN_RATIO;
        hash = (hash ^ (hash >>> 15)) * MURMUR;
        return hash ^ (hash >>> 13);
    }
}

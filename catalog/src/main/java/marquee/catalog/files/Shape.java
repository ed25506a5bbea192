package marquee.catalog.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import marquee.catalog.DatasetException;

/**
 * How a file is written, found by looking at it: UTF-8 unless most of what is not ASCII cannot be that, and then
 * Windows-1252, which reads ISO-8859-1 too.
 *
 * @param charset how its bytes mean characters
 * @param separator what stands between the names in its first line
 */
public record Shape(Charset charset, String separator) {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final int BUFFER = 1 << 16;

    /**
     * Reads a whole file to find out.
     *
     * @throws DatasetException when it cannot be read, or is in UTF-16
     */
    public static Shape of(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.mark(BUFFER);
            byte[] start = in.readNBytes(BUFFER / 2);
            refuseWideCharacters(file, start);
            in.reset();
            return new Shape(charset(in), separator(start));
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }

    private static void refuseWideCharacters(Path file, byte[] start) {
        int mark = start.length < 2 ? 0 : ((start[0] & 0xFF) << 8) | (start[1] & 0xFF);
        if (mark == 0xFFFE || mark == 0xFEFF) {
            throw new DatasetException(
                    file + " is encoded in UTF-16, and only UTF-8 and Latin-1 are read. Convert it: iconv"
                            + " -f UTF-16 -t UTF-8 " + file + ".");
        }
    }

    private static Charset charset(InputStream in) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long right = 0;
        long wrong = 0;
        int read = 0;
        while (read >= 0) {
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, chars, read < 0);
            while (result.isError()) {
                wrong++;
                bytes.position(bytes.position() + result.length());
                result = decoder.decode(bytes, chars, read < 0);
            }
            right += beyondAscii(chars.flip());
            chars.clear();
            bytes.compact();
        }
        return wrong > right ? WESTERN : StandardCharsets.UTF_8;
    }

    private static long beyondAscii(CharBuffer chars) {
        long count = 0;
        char[] array = chars.array();
        for (int i = 0; i < chars.limit(); i++) {
            count += array[i] >>> 7 == 0 ? 0 : 1;
        }
        return count;
    }

    private static String separator(byte[] start) {
        String first = new String(start, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> count(first, separator)))
                .orElseThrow();
    }

    private static long count(String line, String separator) {
        return line.chars().filter(c -> c == separator.charAt(0)).count();
    }
}

package marquee.catalog.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;

/** The lines of a file, each decoded by itself, so that a wrong byte costs one line. Not thread-safe. */
public final class Lines implements Iterator<Lines.Line>, AutoCloseable {

    private static final int LONGEST_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final Charset charset;
    private final LongConsumer bytesRead;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long number;

    /**
     * Opens a file.
     *
     * @param bytesRead hears how many more bytes were read, for showing progress
     * @throws marquee.catalog.DatasetException when it cannot be read, now or later
     */
    public Lines(Path file, Charset charset, LongConsumer bytesRead) {
        this.file = file;
        this.charset = charset;
        this.bytesRead = bytesRead;
        try {
            this.in = Files.newInputStream(file);
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }

    @Override
    public boolean hasNext() {
        if (position == limit) {
            fill();
        }
        return limit > 0;
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        number++;
        int end = endInBuffer();
        if (end < limit) {
            Line line = line(buffer, position, end);
            position = end + 1;
            return line;
        }
        return lineBeyondBuffer();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }

    private Line lineBeyondBuffer() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        int end;
        do {
            end = endInBuffer();
            int room = Math.min(end - position, LONGEST_BYTES - bytes.size());
            tooLong |= room < end - position;
            bytes.write(buffer, position, room);
            position = Math.min(end + 1, limit);
        } while (end == limit && hasNext());
        Line line = line(bytes.toByteArray(), 0, bytes.size());
        return tooLong ? new Line(number, line.text(), "the line is longer than 1 MiB") : line;
    }

    private int endInBuffer() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void fill() {
        try {
            position = 0;
            limit = Math.max(0, in.read(buffer));
            bytesRead.accept(limit);
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }

    private Line line(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        String text;
        String complaint = "";
        if (isAscii(bytes, from, end)) {
            text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
        } else {
            text = new String(bytes, from, end - from, charset);
            complaint = isValid(bytes, from, end) ? "" : "the line is not valid " + charset;
        }
        return new Line(number, number == 1 ? withoutMark(text) : text, complaint);
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isValid(byte[] bytes, int from, int to) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /**
     * One line of a file.
     *
     * @param number its place, from 1
     * @param text without the line end
     * @param complaint what is wrong with it as text, or empty
     */
    public record Line(long number, String text, String complaint) {}
}

package marquee.ranking.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Arrays of numbers one behind the other in a file, big-endian, behind a number that says what form the file has. */
public final class NumberFile {

    private static final int BUFFER = 1 << 16;

    private NumberFile() {}

    /** A new file, which begins with its form. */
    public static DataOutputStream writer(Path file, int form) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        out.writeInt(form);
        return out;
    }

    /**
     * A file from behind its form.
     *
     * @throws IOException when it has another form
     */
    public static DataInputStream reader(Path file, int form) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        int found = in.readInt();
        if (found != form) {
            in.close();
            throw new IOException(file + " has the form " + found + ", not " + form);
        }
        return in;
    }

    /** Writes an array. */
    public static void write(DataOutputStream out, long[] values) throws IOException {
        for (long value : values) {
            out.writeLong(value);
        }
    }

    /** Writes an array. */
    public static void write(DataOutputStream out, int[] values) throws IOException {
        for (int value : values) {
            out.writeInt(value);
        }
    }

    /** Writes an array. */
    public static void write(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** Writes an array. */
    public static void write(DataOutputStream out, short[] values) throws IOException {
        for (short value : values) {
            out.writeShort(value);
        }
    }

    /** Reads so many numbers. */
    public static long[] longs(DataInputStream in, int count) throws IOException {
        var values = new long[count];
        buffer(in, count, Long.BYTES).asLongBuffer().get(values);
        return values;
    }

    /** Reads so many numbers. */
    public static int[] ints(DataInputStream in, int count) throws IOException {
        var values = new int[count];
        buffer(in, count, Integer.BYTES).asIntBuffer().get(values);
        return values;
    }

    /** Reads so many numbers. */
    public static float[] floats(DataInputStream in, int count) throws IOException {
        var values = new float[count];
        buffer(in, count, Float.BYTES).asFloatBuffer().get(values);
        return values;
    }

    /** Reads so many numbers. */
    public static short[] shorts(DataInputStream in, int count) throws IOException {
        var values = new short[count];
        buffer(in, count, Short.BYTES).asShortBuffer().get(values);
        return values;
    }

    /** Reads so many bytes. */
    public static byte[] bytes(DataInputStream in, int count) throws IOException {
        return buffer(in, count, Byte.BYTES).array();
    }

    private static ByteBuffer buffer(DataInputStream in, int count, int width) throws IOException {
        var bytes = new byte[Math.multiplyExact(count, width)];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}

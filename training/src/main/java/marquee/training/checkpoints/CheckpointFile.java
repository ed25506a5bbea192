package marquee.training.checkpoints;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import marquee.training.settings.Weight;
import org.tensorflow.ndarray.Shape;

/**
 * A checkpoint on disk, all numbers big-endian: magic and version, the numbers (name, double), the weights (name, shape,
 * floats row by row), and last the CRC-32C of all that. A file gets its name only when it is whole and on disk.
 */
public final class CheckpointFile {

    private static final int MAGIC = 0x4d52_5143;
    private static final int VERSION = 1;
    private static final int BUFFER = 1 << 16;

    private CheckpointFile() {}

    /** Writes the file in place of the one before. */
    static void write(Path file, Checkpoint checkpoint) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            var checked = new CheckedOutputStream(Channels.newOutputStream(channel), new CRC32C());
            var out = new DataOutputStream(new BufferedOutputStream(checked, BUFFER));
            write(out, checkpoint);
            out.flush();
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What the file holds; empty when it is damaged or of another version. */
    public static Optional<Checkpoint> read(Path file) throws IOException {
        if (!intact(file)) {
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file);
                var in = new DataInputStream(new BufferedInputStream(bytes, BUFFER))) {
            boolean known = in.readInt() == MAGIC && in.readInt() == VERSION;
            return known ? Optional.of(read(in)) : Optional.empty();
        }
    }

    private static boolean intact(Path file) throws IOException {
        long left = Files.size(file) - Long.BYTES;
        var checksum = new CRC32C();
        try (InputStream bytes = Files.newInputStream(file);
                var in = new DataInputStream(new BufferedInputStream(bytes, BUFFER))) {
            var buffer = new byte[BUFFER];
            while (left > 0) {
                int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    return false;
                }
                checksum.update(buffer, 0, count);
                left -= count;
            }
            return left == 0 && in.readLong() == checksum.getValue();
        }
    }

    private static void write(DataOutputStream out, Checkpoint checkpoint) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(checkpoint.numbers().size());
        for (Map.Entry<String, Double> number : checkpoint.numbers().entrySet()) {
            out.writeUTF(number.getKey());
            out.writeDouble(number.getValue());
        }
        out.writeInt(checkpoint.weights().size());
        for (Map.Entry<String, Weight> weight : checkpoint.weights().entrySet()) {
            out.writeUTF(weight.getKey());
            write(out, weight.getValue());
        }
    }

    private static void write(DataOutputStream out, Weight weight) throws IOException {
        long[] dimensions = weight.shape().asArray();
        out.writeInt(dimensions.length);
        for (long dimension : dimensions) {
            out.writeLong(dimension);
        }
        for (float value : weight.values()) {
            out.writeFloat(value);
        }
    }

    private static Checkpoint read(DataInputStream in) throws IOException {
        var numbers = new LinkedHashMap<String, Double>();
        for (int left = in.readInt(); left > 0; left--) {
            numbers.put(in.readUTF(), in.readDouble());
        }
        var weights = new LinkedHashMap<String, Weight>();
        for (int left = in.readInt(); left > 0; left--) {
            weights.put(in.readUTF(), readWeight(in));
        }
        return new Checkpoint(numbers, weights);
    }

    private static Weight readWeight(DataInputStream in) throws IOException {
        var dimensions = new long[in.readInt()];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = in.readLong();
        }
        var values = new float[Math.toIntExact(Shape.of(dimensions).size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return new Weight(Shape.of(dimensions), values);
    }
}

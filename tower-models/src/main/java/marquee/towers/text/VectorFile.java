package marquee.towers.text;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * Vectors by key in files that only grow: {@code <name>.vectors}, their {@linkplain VectorSums checksums} and
 * {@code <name>.keys}. A vector counts once its key is there, and keys are written after the rest is on disk, so a crash
 * loses at most the last batch. Several processes may share the files; keys (some 60 bytes each) are in memory, vectors
 * are not. Thread-safe.
 */
final class VectorFile implements AutoCloseable {

    private final FileChannel keys;
    private final FileChannel vectors;
    private final VectorSums sums;
    private final int dimension;
    private final Object2IntMap<TextKey> slots = new Object2IntOpenHashMap<>();
    private int read;

    private VectorFile(FileChannel keys, FileChannel vectors, FileChannel sums, int dimension) throws IOException {
        this.keys = keys;
        this.vectors = vectors;
        this.sums = new VectorSums(sums);
        this.dimension = dimension;
        slots.defaultReturnValue(-1);
        readNewKeys();
    }

    static VectorFile open(Path folder, String name, int dimension) {
        try {
            Files.createDirectories(folder);
            return new VectorFile(
                    channel(folder.resolve(name + ".keys")),
                    channel(folder.resolve(name + ".vectors")),
                    channel(folder.resolve(name + ".sums")),
                    dimension);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the text cache in " + folder + "; is it writable?", e);
        }
    }

    /** The vector kept under a key; none where it is not what was written, so that it is made and kept again. */
    synchronized Optional<float[]> find(TextKey key) {
        int slot = slots.getInt(key);
        if (slot < 0) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(vectorBytes());
        try {
            readFully(vectors, bytes, (long) slot * vectorBytes());
            if (!sums.match(slot, bytes.array())) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var vector = new float[dimension];
        bytes.flip().asFloatBuffer().get(vector);
        return Optional.of(vector);
    }

    /** Keeps vectors; when this returns they are on disk. */
    synchronized void append(List<TextKey> newKeys, float[][] newVectors) {
        var vectorBytes = ByteBuffer.allocate(newKeys.size() * vectorBytes());
        var keyBytes = ByteBuffer.allocate(newKeys.size() * TextKey.BYTES);
        for (int i = 0; i < newVectors.length; i++) {
            newKeys.get(i).write(keyBytes);
            for (float value : newVectors[i]) {
                vectorBytes.putFloat(value);
            }
        }
        try {
            appendAlone(keyBytes.flip(), vectorBytes.flip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to the text cache; free some space.", e);
        }
    }

    private void appendAlone(ByteBuffer keyBytes, ByteBuffer vectorBytes) throws IOException {
        FileLock alone = keys.lock();
        try {
            readNewKeys();
            writeFully(vectors, vectorBytes.duplicate(), (long) read * vectorBytes());
            vectors.force(false);
            sums.write(read, vectorBytes, vectorBytes());
            writeFully(keys, keyBytes, (long) read * TextKey.BYTES);
            keys.force(false);
            readNewKeys();
        } finally {
            alone.release();
        }
    }

    private void readNewKeys() throws IOException {
        long complete = Math.min(keys.size() / TextKey.BYTES, vectors.size() / vectorBytes());
        var bytes = ByteBuffer.allocate(Math.toIntExact((complete - read) * TextKey.BYTES));
        readFully(keys, bytes, (long) read * TextKey.BYTES);
        bytes.flip();
        while (bytes.hasRemaining()) {
            slots.put(TextKey.read(bytes), read++);
        }
    }

    private int vectorBytes() {
        return dimension * Float.BYTES;
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    static void readFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes, position + bytes.position());
            if (count < 0) {
                throw new IOException("the text cache is shorter than its keys say; delete it");
            }
        }
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, position + bytes.position());
        }
    }

    @Override
    public synchronized void close() {
        try (keys;
                vectors;
                sums) {
            slots.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

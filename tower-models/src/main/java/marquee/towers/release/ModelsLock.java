package marquee.towers.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write to a models folder, for one at a time in this process and among processes. This process is asked
 * first: POSIX gives up all locks of a process on a file when it closes any channel of that file, so the lock file of a
 * folder that is held here must not be opened a second time.
 */
final class ModelsLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path models;
    private final FileChannel channel;

    private ModelsLock(Path models, FileChannel channel) {
        this.models = models;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder that exists.
     *
     * @throws ReleaseException when it is held already
     */
    static ModelsLock take(Path folder) throws IOException {
        Path models = folder.toRealPath();
        if (!HELD.add(models)) {
            throw new ReleaseException("A release is being written to " + models + " already; wait for it.");
        }
        try {
            return new ModelsLock(models, lock(models));
        } catch (IOException | RuntimeException e) {
            HELD.remove(models);
            throw e;
        }
    }

    private static FileChannel lock(Path models) throws IOException {
        var channel = FileChannel.open(models.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new ReleaseException("Another process is writing a release to " + models + "; wait for it.");
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(models);
        }
    }
}

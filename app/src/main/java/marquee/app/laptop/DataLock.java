package marquee.app.laptop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second Marquee away from a data folder. The operating system lets go of it when the process ends. */
final class DataLock implements AutoCloseable {

    static final String FILE = "marquee.lock";

    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, from other accounts of the machine as well.
     *
     * @throws StartException when another process has it, or it cannot be written
     */
    static DataLock take(Path data) {
        Path file = data.resolve(FILE);
        try {
            DataFolder.make(data);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartException("Another Marquee (process " + Files.readString(file) + ") runs on " + data
                        + "; stop it first, or choose another folder with --data.");
            }
            DataFolder.keepPrivate(data);
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataLock(channel);
        } catch (IOException e) {
            throw new StartException("The folder " + data + " cannot be written; choose another with --data.", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartException("The lock on the data folder could not be given back.", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}

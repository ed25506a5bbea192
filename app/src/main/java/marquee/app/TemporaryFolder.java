package marquee.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import marquee.catalog.files.Folders;

/**
 * The temporary folder of this process alone, which the launch script made and named as Java's: libraries unpack native
 * code there and leave it. It goes when the process ends; what a killed process could not remove, the next one removes.
 */
final class TemporaryFolder {

    /** What the launch script calls such a folder. */
    private static final String PREFIX = "marquee.run.";

    private static final String LOCK = "in-use";
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private TemporaryFolder() {}

    /** To be called first of all; does nothing in a process whose temporary folder is everybody's. */
    static void tidy() {
        Path own = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        Path all = own.getParent();
        if (all == null || !isOne(own)) {
            return;
        }
        try {
            FileChannel lock = hold(own);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(own, lock), "temporary-files"));
            sweep(all);
        } catch (IOException unwritable) {
            // Whatever needs a temporary file will say so.
        }
    }

    static FileChannel hold(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    static void sweep(Path all) throws IOException {
        try (var folders = Files.newDirectoryStream(all, TemporaryFolder::isOne)) {
            for (Path folder : folders) {
                if (isAbandoned(folder)) {
                    Folders.delete(folder);
                }
            }
        }
    }

    private static boolean isOne(Path file) {
        return String.valueOf(file.getFileName()).startsWith(PREFIX);
    }

    /**
     * The operating system lets go of a lock when its process ends, however it ends; a process that has just begun does
     * not hold it yet.
     */
    private static boolean isAbandoned(Path folder) {
        if (!isOld(folder)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (NoSuchFileException neverHeld) {
            return true;
        } catch (IOException | RuntimeException somebodyElses) {
            return false;
        }
    }

    private static boolean isOld(Path folder) {
        try {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(YOUNG));
        } catch (IOException gone) {
            return false;
        }
    }

    private static void remove(Path folder, FileChannel lock) {
        try (lock) {
            Folders.delete(folder);
        } catch (IOException left) {
            // The next process removes it.
        }
    }
}

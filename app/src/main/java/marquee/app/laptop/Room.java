package marquee.app.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Looks for room on the disk before anything is written: on a full one not even a log can say what went wrong. */
final class Room {

    private static final long MEGABYTE = 1 << 20;

    /** As much as the service needs to be ready, in bytes. */
    static final long NEEDED = 64 * MEGABYTE;

    private Room() {}

    /**
     * @param needed bytes
     * @throws StartException when the disk of this folder, which need not exist yet, has less room
     */
    static void require(Path data, long needed) {
        Path existing = data.toAbsolutePath().normalize();
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent());
        }
        try {
            var disk = Files.getFileStore(existing);
            long free = disk.getUsableSpace();
            boolean keepsFiles = disk.getTotalSpace() > 0; // what /proc is on does not
            if (keepsFiles && free < needed) {
                throw new StartException(
                        "The disk of %s is full: %,d MB are free, %,d MB are needed; make room, or choose another folder with --data."
                                .formatted(data, free / MEGABYTE, needed / MEGABYTE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

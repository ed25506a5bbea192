package marquee.backend.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.util.unit.DataSize;

/** Looks for room on the disk before anything is written: on a full one not even a log can say what went wrong. */
final class Room {

    /** As much as the service needs to be ready. */
    static final DataSize NEEDED = DataSize.ofMegabytes(64);

    private Room() {}

    /** @throws StartException when the disk of this folder, which need not exist yet, has less room */
    static void require(Path data, DataSize needed) {
        Path existing = data.toAbsolutePath().normalize();
        while (!Files.exists(existing)) {
            existing = Objects.requireNonNull(existing.getParent());
        }
        try {
            var disk = Files.getFileStore(existing);
            var free = DataSize.ofBytes(disk.getUsableSpace());
            boolean keepsFiles = disk.getTotalSpace() > 0; // what /proc is on does not
            if (keepsFiles && free.compareTo(needed) < 0) {
                throw new StartException(
                        "The disk of %s is full: %,d MB are free, %,d MB are needed; make room, or choose another folder with --data."
                                .formatted(data, free.toMegabytes(), needed.toMegabytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

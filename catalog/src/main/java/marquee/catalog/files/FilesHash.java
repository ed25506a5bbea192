package marquee.catalog.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marquee.catalog.DatasetException;
import marquee.catalog.hash.Sha256;

/** The SHA-256 of some files, which may be large: they are read at the first question and not again. Thread-safe. */
public final class FilesHash {

    private final List<Path> files;
    private Optional<String> hash = Optional.empty();

    /** @param files in this order */
    public FilesHash(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /**
     * The hash of names and contents, in hex.
     *
     * @throws DatasetException when a file cannot be read
     */
    public synchronized String get() {
        String known = hash.orElseGet(() -> Sha256.of(files.stream().map(FilesHash::line)));
        hash = Optional.of(known);
        return known;
    }

    private static String line(Path file) {
        try {
            return file.getFileName() + " " + Sha256.of(file) + "\n";
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }
}

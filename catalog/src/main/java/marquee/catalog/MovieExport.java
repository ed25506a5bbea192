package marquee.catalog;

import java.util.stream.Stream;

/**
 * Movies as somebody describes them who has no ratings of ours, read as a stream in bounded memory. Implementations are
 * thread-safe.
 */
public interface MovieExport {

    /**
     * Every movie once, adult ones included, with MovieLens's genre names and without a dataset id; the stream must be
     * closed.
     *
     * @throws DatasetException when the file is no export, cannot be read, or has too many bad rows
     */
    Stream<ExportedMovie> movies();

    /** SHA-256 over the export, in hex. */
    String hash();
}

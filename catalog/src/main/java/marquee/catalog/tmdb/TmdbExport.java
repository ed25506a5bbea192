package marquee.catalog.tmdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.DatasetException;
import marquee.catalog.ExportedMovie;
import marquee.catalog.MovieExport;
import marquee.catalog.files.FilesHash;
import marquee.catalog.progress.Progress;
import marquee.catalog.rows.CheckedRows;
import marquee.catalog.rows.RowFile;
import marquee.catalog.rows.RowFormat;

/**
 * A csv export of TMDB movies, read as a stream: columns by their names in any order, only id and title needed. Bad rows
 * are left out and written to a reject file; over 1% of them stop the reading. Thread-safe.
 */
public final class TmdbExport implements MovieExport {

    private final FilesHash hash;
    private final CheckedRows<ExportedMovie> rows;

    private TmdbExport(Path file, Path rejects, Progress progress) {
        this.hash = new FilesHash(List.of(file));
        var header = RowFile.Header.inFirstRow(TmdbRows.REQUIRED, TmdbRows.ALIASES);
        RowFile csv = new RowFile(file, RowFormat.CSV_WITH_LINE_ENDS, header, false);
        this.rows = new CheckedRows<>(csv, TmdbRows::new, rejects, progress);
    }

    /**
     * Opens an export.
     *
     * @param file the csv file
     * @param rejects folder for the files of bad rows; this export's goes to the folder {@code tmdb-export} in there
     * @throws DatasetException when there is no such file
     */
    public static TmdbExport open(Path file, Path rejects, Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException("There is no TMDB export " + file + ". Give the csv file of one.");
        }
        return new TmdbExport(file, rejects.resolve("tmdb-export"), progress);
    }

    @Override
    public Stream<ExportedMovie> movies() {
        return rows.stream();
    }

    @Override
    public String hash() {
        return hash.get();
    }
}

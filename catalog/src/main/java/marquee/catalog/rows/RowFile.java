package marquee.catalog.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import marquee.catalog.DatasetException;
import marquee.catalog.files.Unreadable;

/**
 * A file of rows.
 *
 * @param path where it is
 * @param format how its rows are cut into fields
 * @param header what its columns are called
 * @param isOptional whether it can be done without, so that no number of bad rows stops a reading
 */
public record RowFile(Path path, RowFormat format, Header header, boolean isOptional) {

    /**
     * What the columns of a file are called.
     *
     * @param names in order; empty when the first row names them
     * @param required the columns it cannot do without
     * @param aliases other names that people give a column
     */
    public record Header(List<String> names, List<String> required, Map<String, List<String>> aliases) {

        /** Copies the lists. */
        public Header {
            names = List.copyOf(names);
            required = List.copyOf(required);
            aliases = Map.copyOf(aliases);
        }

        /** Of a file whose first row names the columns. */
        public static Header inFirstRow(List<String> required, Map<String, List<String>> aliases) {
            return new Header(List.of(), required, aliases);
        }

        /** Of a file without names, all of whose columns are needed. */
        public static Header fixed(List<String> names) {
            return new Header(names, names, Map.of());
        }
    }

    /** The file's own name. */
    public String name() {
        return path.getName(path.getNameCount() - 1).toString();
    }

    /** The same file, which can be done without. */
    public RowFile optional() {
        return new RowFile(path, format, header, true);
    }

    long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw Unreadable.because(path, e);
        }
    }

    /**
     * Where the columns stand.
     *
     * @param names in the order of the file
     * @throws DatasetException when a required one is missing
     */
    ColumnPlaces places(List<String> names) {
        ColumnPlaces places = new ColumnPlaces(names, header.aliases());
        List<String> missing = header.required().stream()
                .filter(name -> places.place(name).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new DatasetException(path + " has no column " + String.join(", ", missing) + " (it has "
                    + String.join(", ", names) + "). Check that it is the file it should be.");
        }
        return places;
    }
}

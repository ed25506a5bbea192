package marquee.catalog.rows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marquee.catalog.DatasetException;

/**
 * A file of rows.
 *
 * @param path where it is
 * @param charset how it is encoded
 * @param format how its rows are cut into fields
 * @param names its columns; empty when the first row names them
 * @param required the columns it cannot do without
 */
public record RowFile(Path path, Charset charset, RowFormat format, List<String> names, List<String> required) {

    /** Copies the lists. */
    public RowFile {
        names = List.copyOf(names);
        required = List.copyOf(required);
    }

    /** The file's own name. */
    public String name() {
        return path.getName(path.getNameCount() - 1).toString();
    }

    long bytes() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new DatasetException(path + " cannot be read (" + e + "). Check that it exists and is readable.", e);
        }
    }

    Columns columns(RowReader reader) {
        List<String> found = names.isEmpty() ? header(reader) : names;
        List<String> missing =
                required.stream().filter(name -> !found.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new DatasetException(path + " has no column " + String.join(", ", missing) + " (it has "
                    + String.join(", ", found) + "). Check that it is the file it should be.");
        }
        return new Columns(found);
    }

    private List<String> header(RowReader reader) {
        try {
            return reader.header().stream().map(String::strip).toList();
        } catch (BadRow e) {
            throw new DatasetException(
                    path + " does not begin with the names of its columns (" + e.reason() + "). Repair its first line.",
                    e);
        }
    }
}

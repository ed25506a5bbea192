package marquee.catalog.files;

import java.io.IOException;
import java.nio.file.Path;
import marquee.catalog.DatasetException;

/** What a person is told of a file that cannot be read. */
public final class Unreadable {

    private Unreadable() {}

    /** One sentence with the remedy, to be thrown. */
    public static DatasetException because(Path file, IOException e) {
        return new DatasetException(file + " cannot be read (" + e + "). Check that it exists and is readable.", e);
    }
}

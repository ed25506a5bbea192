package marquee.catalog.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Files that get their names only when all of them are complete, so that a broken run leaves no world behind. */
final class WorldFiles {

    private static final int BUFFER_BYTES = 1 << 20;
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    WorldFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    OutputStream bytes(String name) throws IOException {
        names.add(name);
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + UNFINISHED)), BUFFER_BYTES);
    }

    CsvWriter csv(String name) throws IOException {
        return CsvWriter.builder().build(bytes(name));
    }

    void publish() throws IOException {
        for (String name : names) {
            Files.move(
                    folder.resolve(name + UNFINISHED),
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }
}

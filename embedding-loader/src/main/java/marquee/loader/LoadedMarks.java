package marquee.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import marquee.index.CollectionName;

/**
 * Remembers in a small file for each collection which catalogue it was filled with, so that a start need not read a large
 * catalogue again to see that nothing is missing. Files are replaced whole; without one, the catalogue is read.
 */
final class LoadedMarks {

    private final Path folder;

    /** @param folder where marks are kept, one a collection */
    LoadedMarks(Path folder) {
        this.folder = folder;
    }

    /** How many movies the catalogue has, if the collection was filled with it. */
    OptionalLong moviesOf(CollectionName collection, String catalogue) {
        Path file = file(collection);
        try {
            String[] words = Files.exists(file) ? Files.readString(file).split(" ") : new String[0];
            return words.length == 2 && words[0].equals(catalogue)
                    ? OptionalLong.of(Long.parseLong(words[1]))
                    : OptionalLong.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    void set(CollectionName collection, String catalogue, long movies) {
        Path file = file(collection);
        try {
            Files.createDirectories(folder);
            Path written =
                    Files.writeString(file.resolveSibling(file.getFileName() + ".new"), catalogue + " " + movies);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written.", e);
        }
    }

    void forget(CollectionName collection) {
        try {
            Files.deleteIfExists(file(collection));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be written.", e);
        }
    }

    private Path file(CollectionName collection) {
        return folder.resolve(collection.toString());
    }
}

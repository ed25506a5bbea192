package marquee.loader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/**
 * Remembers in a small file which catalogue a collection was last filled with, so that a start need not read a large
 * catalogue again to see that nothing is missing. The file is replaced whole; without it, the catalogue is read.
 */
final class LoadedMark {

    private final Path file;

    /** @param folder where marks are kept, one a collection */
    LoadedMark(Path folder, String collection) {
        this.file = folder.resolve(collection);
    }

    /** How many movies the catalogue has, if it was this one. */
    OptionalLong moviesOf(String catalogue) {
        try {
            String[] words = Files.exists(file) ? Files.readString(file).split(" ") : new String[0];
            return words.length == 2 && words[0].equals(catalogue)
                    ? OptionalLong.of(Long.parseLong(words[1]))
                    : OptionalLong.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    void set(String catalogue, long movies) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path written =
                    Files.writeString(file.resolveSibling(file.getFileName() + ".new"), catalogue + " " + movies);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + file.getParent() + " cannot be written.", e);
        }
    }
}

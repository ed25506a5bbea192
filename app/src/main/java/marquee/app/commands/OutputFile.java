package marquee.app.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that a command writes when its work, which may take hours, is done; looked at before the work begins.
 *
 * @param option that chooses the file, such as {@code --json}
 */
record OutputFile(String option, Path path) {

    /**
     * Refuses a file that could not be written.
     *
     * @throws IllegalArgumentException naming the remedy
     */
    OutputFile checked() {
        objection().ifPresent(objection -> {
            throw new IllegalArgumentException(
                    "Cannot write " + path + ": " + objection + "; choose another file with " + option + ".");
        });
        return this;
    }

    private Optional<String> objection() {
        Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
        if (Files.isDirectory(path)) {
            return Optional.of("it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder);
        }
        boolean writable = Files.exists(path) ? Files.isWritable(path) : Files.isWritable(folder);
        return writable ? Optional.empty() : Optional.of("writing there is not allowed");
    }

    /**
     * Writes the file.
     *
     * @throws IllegalArgumentException when it cannot be written after all
     */
    void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot write " + path + " (" + e.getMessage() + "); free some space or choose another file with "
                            + option + ".",
                    e);
        }
    }
}

package marquee.app.commands.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import marquee.training.TrainingResult;

/** Says to a program what a training led to, in a file that is whole or not there. */
final class OutcomeFile {

    private OutcomeFile() {}

    static void write(Path file, TrainingResult result) {
        var words = new Properties();
        switch (result) {
            case TrainingResult.Published published ->
                words.setProperty("release", published.release().id());
            case TrainingResult.TooLittle none -> words.setProperty("refused", none.reason());
            case TrainingResult.NotGoodEnough none -> words.setProperty("refused", none.reason());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (var writer = Files.newBufferedWriter(part)) {
                words.store(writer, null);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The outcome could not be written to " + file + ": " + e.getMessage(), e);
        }
    }
}

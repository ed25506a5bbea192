package marquee.pipeline.steps;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What {@code ./marquee train --outcome FILE} led to, as it wrote there. */
public sealed interface TrainingOutcome {

    /**
     * A new release.
     *
     * @param release its number
     */
    record Published(String release) implements TrainingOutcome {}

    /**
     * None.
     *
     * @param reason half a sentence
     */
    record Refused(String reason) implements TrainingOutcome {}

    /** Empty where nothing is written: it has not come to an end. */
    static Optional<TrainingOutcome> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
        return Optional.ofNullable(words.getProperty("release"))
                .<TrainingOutcome>map(Published::new)
                .or(() -> Optional.ofNullable(words.getProperty("refused")).map(Refused::new));
    }
}

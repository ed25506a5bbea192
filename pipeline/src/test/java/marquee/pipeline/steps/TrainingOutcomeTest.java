package marquee.pipeline.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingOutcomeTest {

    @Test
    void a_training_published_a_release_or_says_why_not_or_did_not_end(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("outcome");
        assertThat(TrainingOutcome.read(file)).isEmpty();

        Files.writeString(file, "release=7\n");
        assertThat(TrainingOutcome.read(file)).contains(new TrainingOutcome.Published("7"));

        Files.writeString(file, "refused=the towers are worse\n");
        assertThat(TrainingOutcome.read(file)).contains(new TrainingOutcome.Refused("the towers are worse"));
    }
}

package marquee.catalog.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Progress progress =
            new PlainProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), () -> now);

    @Test
    void says_a_line_every_ten_percent_with_rate_and_time_left() {
        try (Progress.Step step = progress.start("Embedding movies", 1000)) {
            for (int i = 0; i < 20; i++) {
                after(Duration.ofSeconds(1));
                step.advance(50);
            }
        }
        assertThat(lines())
                .hasSize(11)
                .startsWith(
                        "Embedding movies ...",
                        "Embedding movies: 10% (100 of 1K), 50/s, 0:18 left",
                        "Embedding movies: 20% (200 of 1K), 50/s, 0:16 left")
                .endsWith("Embedding movies: 90% (900 of 1K), 50/s, 0:02 left", "Embedding movies: 1K in 0:20");
    }

    @Test
    void breaks_a_silence_after_ten_seconds() {
        try (Progress.Step step = progress.start("Training", 1_000_000)) {
            for (int i = 0; i < 12; i++) {
                after(Duration.ofSeconds(5));
                step.advance(1000);
            }
        }
        assertThat(lines())
                .contains("Training: 0% (6K of 1M), 200/s, 1:22:50 left")
                .hasSize(8);
    }

    @Test
    void counts_without_percent_when_the_total_is_unknown() {
        try (Progress.Step step = progress.start("Reading", Progress.UNKNOWN_TOTAL)) {
            after(Duration.ofSeconds(10));
            step.advance(2500);
        }
        assertThat(lines()).containsExactly("Reading ...", "Reading: 2.5K, 250/s", "Reading: 2.5K in 0:10");
    }

    @Test
    void carries_the_latest_note() {
        try (Progress.Step step = progress.start("Training", 10)) {
            step.note("loss 4.2");
            step.note("loss 3.9");
            step.advance(10);
        }
        progress.note("Done.");
        assertThat(lines()).containsExactly("Training ...", "Training: 10 in 0:00, loss 3.9", "Done.");
    }

    @Test
    void ends_once_however_often_it_is_closed() {
        Progress.Step step = progress.start("Loading", 1);
        step.close();
        step.close();
        assertThat(lines()).hasSize(2);
    }

    private void after(Duration duration) {
        now = now.plus(duration);
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

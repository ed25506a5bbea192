package marquee.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void the_newest_complete_one_of_all_jobs_is_found() throws IOException {
        complete("a/chk-9", NOON);
        complete("b/chk-2", NOON.plusSeconds(60));
        Files.createDirectories(folder.resolve("b/chk-3"));
        Files.createDirectories(folder.resolve("b/shared"));

        assertThat(newest()).endsWith("b/chk-2");
    }

    @Test
    void without_any_there_is_none() throws IOException {
        assertThat(newest()).isEmpty();
        Files.createDirectories(folder.resolve("a/chk-1"));
        assertThat(newest()).isEmpty();
        assertThat(Checkpoints.newest(flinks(folder.resolve("nowhere")))).isEmpty();
    }

    private String newest() throws IOException {
        return Checkpoints.newest(flinks(folder))
                .map(org.apache.flink.core.fs.Path::getPath)
                .orElse("");
    }

    private static org.apache.flink.core.fs.Path flinks(Path path) {
        return new org.apache.flink.core.fs.Path(path.toUri());
    }

    private void complete(String checkpoint, Instant at) throws IOException {
        Path metadata = folder.resolve(checkpoint).resolve("_metadata");
        Files.createDirectories(metadata.getParent());
        Files.writeString(metadata, "");
        Files.setLastModifiedTime(metadata, FileTime.from(at));
    }
}

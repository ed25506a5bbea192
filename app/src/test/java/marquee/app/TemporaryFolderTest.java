package marquee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

    @TempDir
    private Path all;

    @Test
    void what_a_process_leaves_in_its_temporary_folder_goes_with_it() throws Exception {
        assertThat(run("leave")).isZero();
        assertThat(all).isEmptyDirectory();
    }

    @Test
    void what_a_killed_process_left_goes_with_the_next_one_and_nothing_else_does() throws Exception {
        assertThat(run("halt")).isEqualTo(42);
        Path left = all.resolve("marquee.run.0123456789");
        assertThat(left).isNotEmptyDirectory();
        age(left);
        Path theirs = Files.createDirectory(all.resolve("marquee"));
        Path starting = Files.createDirectory(all.resolve("marquee.run.starting"));
        Files.createFile(starting.resolve("in-use"));
        Path held = Files.createDirectory(all.resolve("marquee.run.held"));
        FileChannel lock = TemporaryFolder.hold(held);
        age(held);

        TemporaryFolder.sweep(all);
        lock.close();

        try (var folders = Files.list(all)) {
            assertThat(folders).containsExactlyInAnyOrder(theirs, starting, held);
        }
    }

    private static void age(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }

    private int run(String end) throws Exception {
        Path own = Files.createDirectory(all.resolve("marquee.run.0123456789"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Djava.io.tmpdir=" + own,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Littering.class.getName(),
                        end)
                .inheritIO()
                .start()
                .waitFor();
    }

    /** A process whose libraries leave files in the temporary folder. */
    static final class Littering {

        private Littering() {}

        public static void main(String... arguments) throws IOException {
            TemporaryFolder.tidy();
            Files.createTempFile("unpacked", ".so");
            if (!File.createTempFile("detect", ".sh").exists()) {
                throw new IOException("no file");
            }
            if (arguments[0].equals("halt")) {
                Runtime.getRuntime().halt(42);
            }
        }
    }
}

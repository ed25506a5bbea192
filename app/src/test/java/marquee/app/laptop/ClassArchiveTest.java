package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

class ClassArchiveTest {

    /** Archives are of jars. */
    private static final String JAR = Path.of(URI.create(Logger.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()))
            .toString();

    @TempDir
    private Path folder;

    private Path archive = Path.of("");
    private Path list = Path.of("");

    @BeforeEach
    void listClasses() throws IOException {
        archive = Files.createDirectory(folder.resolve("made")).resolve("classes.jsa");
        list = Files.writeString(folder.resolve("classes.list"), "java/lang/Object\njava/lang/Comparable\njava/la");
    }

    @Test
    void the_next_java_starts_from_the_archive_that_this_one_made() throws Exception {
        ClassArchive.begin(archive, list, JAR).orElseThrow().await();

        assertThat(made()).containsExactly(archive);
        assertThat(exitOf("-Xshare:on", "-XX:SharedArchiveFile=" + archive)).isZero();
        Files.write(archive, new byte[] {1, 2, 3});
        assertThat(exitOf("-Xshare:on", "-XX:SharedArchiveFile=" + archive)).isNotZero();
        assertThat(exitOf("-XX:SharedArchiveFile=" + archive)).isZero();
    }

    @Test
    void an_archive_that_is_given_up_leaves_nothing() throws IOException {
        ClassArchive.begin(archive, list, JAR).orElseThrow().close();

        assertThat(made()).isEmpty();
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> files = Files.list(archive.resolveSibling(""))) {
            return files.toList();
        }
    }

    private static int exitOf(String... options) throws Exception {
        var command = Stream.of(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(options),
                        Stream.of("-cp", JAR, "-version"))
                .flatMap(words -> words)
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}

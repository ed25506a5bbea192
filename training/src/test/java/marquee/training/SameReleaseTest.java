package marquee.training;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import marquee.catalog.hash.Sha256;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import marquee.towers.release.Tower;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameReleaseTest {

    private static final Map<String, String> ONE_THREAD =
            Map.of("TF_NUM_INTRAOP_THREADS", "1", "TF_NUM_INTEROP_THREADS", "1", "OMP_NUM_THREADS", "1");

    @Test
    void the_same_code_data_and_seed_with_one_thread_give_the_same_variables(@TempDir Path one, @TempDir Path other)
            throws Exception {
        Release first = trained(one);
        Release second = trained(other);

        assertThat(variables(first)).isNotEmpty().isEqualTo(variables(second));
    }

    private static Release trained(Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=1",
                "-cp",
                System.getProperty("java.class.path"),
                SmallReleaseProcess.class.getName(),
                folder.toString());
        builder.environment().putAll(ONE_THREAD);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return new Releases(folder.resolve("models")).newest().orElseThrow();
    }

    /** By tower and file, a hash. */
    private static Map<String, String> variables(Release release) {
        return Arrays.stream(Tower.values())
                .flatMap(tower -> files(release.savedModel(tower)).stream())
                .collect(toMap(file -> release.models().relativize(file).toString(), SameReleaseTest::hash));
    }

    private static List<Path> files(Path savedModel) {
        try (Stream<Path> files = Files.walk(savedModel.resolve("variables"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new AssertionError(savedModel.toString(), e);
        }
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}

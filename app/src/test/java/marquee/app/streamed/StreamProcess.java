package marquee.app.streamed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.kafka.KafkaBroker;
import org.junit.jupiter.api.Assumptions;

/** The stream as {@code stream/start} runs it, of what the build has laid out; where it did not, the test is told as not run. */
final class StreamProcess implements AutoCloseable {

    private static final Path BUILT = Path.of("..", "stream", "target");
    private static final Path NOT_RUN = Path.of("target", "streamed", "not-run.txt");

    private final Process process;
    private final Path checkpoints;
    private final Path log;

    private StreamProcess(Process process, Path checkpoints, Path log) {
        this.process = process;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    /** @param folder where checkpoints and its log go */
    static StreamProcess start(KafkaBroker broker, ClickHouse store, Path folder) throws IOException {
        requireBuilt();
        Path checkpoints = folder.resolve("checkpoints");
        Path log = folder.resolve("stream.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        BUILT.resolve("job") + "/*" + File.pathSeparator + BUILT.resolve("flink") + "/*",
                        "marquee.stream.StreamJob",
                        "--kafka",
                        broker.servers(),
                        "--clickhouse",
                        "http://" + store.host() + ":" + store.port() + "/" + store.database(),
                        "--clickhouse-user",
                        store.user(),
                        "--clickhouse-password",
                        store.password(),
                        "--checkpoints",
                        checkpoints.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new StreamProcess(process, checkpoints, log);
    }

    private static void requireBuilt() throws IOException {
        Files.deleteIfExists(NOT_RUN);
        if (Files.notExists(BUILT.resolve("flink"))) {
            Files.createDirectories(NOT_RUN.getParent());
            Files.writeString(
                    NOT_RUN, "the whole loop on Kafka and Flink: ./mvnw -pl stream -am package did not come first\n");
            Assumptions.abort("Not run: see " + NOT_RUN);
        }
    }

    /** Whether it runs and has taken a checkpoint. */
    boolean hasCheckpoint() {
        if (Files.notExists(checkpoints)) {
            return false;
        }
        try (Stream<Path> files = Files.find(checkpoints, 3, (file, about) -> file.endsWith("_metadata"))) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException underWay) {
            return false;
        }
    }

    /** What it said last. */
    @Override
    public String toString() {
        try {
            List<String> lines = Files.readAllLines(log);
            return "the stream said: " + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

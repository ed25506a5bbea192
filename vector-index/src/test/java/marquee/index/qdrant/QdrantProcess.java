package marquee.index.qdrant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import marquee.index.IndexUnavailableException;

/**
 * A real Qdrant on this machine, from the program that {@code QDRANT_BINARY} names, on ports and in a folder of its own: to
 * be killed, frozen and started again.
 */
public final class QdrantProcess implements AutoCloseable {

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final int http = freePort();
    private final int grpc = freePort();
    private final int peers = freePort();
    private final Map<String, String> environment = new HashMap<>();
    private List<String> cluster = List.of();
    private Optional<String> key = Optional.empty();
    private Optional<Process> running = Optional.empty();

    /** One that is not started yet; its content outlives it in the folder. */
    public QdrantProcess(Path folder) {
        this.folder = folder;
    }

    /** The program, where one was named. */
    public static Optional<String> program() {
        return Optional.ofNullable(System.getenv("QDRANT_BINARY")).filter(named -> !named.isBlank());
    }

    /** From its next start on it asks for this key. */
    public QdrantProcess withKey(String secret) {
        key = Optional.of(secret);
        environment.put("QDRANT__SERVICE__API_KEY", secret);
        return this;
    }

    /** The first server of a cluster. */
    QdrantProcess first() {
        environment.put("QDRANT__CLUSTER__ENABLED", "true");
        cluster = List.of("--uri", uri());
        return this;
    }

    /** A further server of a cluster. */
    QdrantProcess joining(QdrantProcess other) {
        environment.put("QDRANT__CLUSTER__ENABLED", "true");
        cluster = List.of("--bootstrap", other.uri(), "--uri", uri());
        return this;
    }

    private String uri() {
        return "http://127.0.0.1:" + peers;
    }

    public QdrantSettings.Address address() {
        return new QdrantSettings.Address("127.0.0.1", grpc, false, Optional.empty());
    }

    /** Where its REST API is. */
    public URI rest() {
        return URI.create("http://127.0.0.1:" + http);
    }

    /** Starts it, and waits until it answers. */
    public QdrantProcess start() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(program().orElseThrow()), cluster.stream())
                                .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()));
        Map<String, String> all = builder.environment();
        all.put("QDRANT__STORAGE__STORAGE_PATH", folder.resolve("storage").toString());
        all.put("QDRANT__STORAGE__SNAPSHOTS_PATH", folder.resolve("snapshots").toString());
        all.put("QDRANT__SERVICE__HOST", "127.0.0.1");
        all.put("QDRANT__SERVICE__HTTP_PORT", Integer.toString(http));
        all.put("QDRANT__SERVICE__GRPC_PORT", Integer.toString(grpc));
        all.put("QDRANT__CLUSTER__P2P__PORT", Integer.toString(peers));
        all.put("QDRANT__TELEMETRY_DISABLED", "true");
        all.putAll(environment);
        Process process = builder.start();
        running = Optional.of(process);
        QdrantSettings plain = QdrantSettings.at(address());
        QdrantSettings settings = key.map(plain::withApiKey).orElse(plain);
        long end = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!answers(settings)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Qdrant did not start: " + Files.readString(folder.resolve("log.txt")));
            }
            Thread.sleep(50);
        }
        return this;
    }

    private static boolean answers(QdrantSettings settings) {
        try {
            QdrantStore.requireReachable(settings);
            return true;
        } catch (IndexUnavailableException notYet) {
            return false;
        }
    }

    /** Ends it as a lost machine does, without a chance to tidy up. */
    public void kill() throws InterruptedException {
        Process process = running.orElseThrow();
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
        running = Optional.empty();
    }

    /** Stops its clock: connections stay, nothing answers. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(running.orElseThrow().pid()))
                .start()
                .waitFor();
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.ifPresent(Process::destroyForcibly);
    }
}

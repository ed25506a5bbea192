package marquee.events.clickhouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * ClickHouse for tests, one for a run, and a database of one's own for each test that asks: the server that {@code
 * CLICKHOUSE_URL} names, else one in a container where Docker exists, else ClickHouse's engine in a Python process ({@code
 * chdb}, installed once into a virtual environment); else the tests are told as not run.
 */
public final class ClickHouseEngine {

    private static final String IMAGE = "clickhouse/clickhouse-server:26.5";
    private static final String PACKAGE = "chdb-core-lite==26.5.0";
    private static final String PASSWORD = "of-a-test";
    private static final int PORT = 8_123;
    private static final Duration INSTALLED_WITHIN = Duration.ofMinutes(5);
    private static final Path NOT_RUN = Path.of("target", "clickhouse", "not-run.txt");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private ClickHouseEngine() {}

    /** A database of one's own, not made yet; ends the test where there is no ClickHouse. */
    public static ClickHouse fresh() {
        return ifThere().orElseThrow(() -> Assumptions.<AssertionError>abort("Not run: see " + NOT_RUN));
    }

    /** The same for who can do without. */
    public static Optional<ClickHouse> ifThere() {
        return Found.SERVER.map(server ->
                server.withDatabase("test_" + ProcessHandle.current().pid() + "_" + DATABASES.incrementAndGet()));
    }

    /** The first that is there. */
    private static final class Found {

        static final Optional<ClickHouse> SERVER = find();

        private static Optional<ClickHouse> find() {
            String url = System.getenv("CLICKHOUSE_URL");
            if (url != null && !url.isBlank()) {
                return Optional.of(ClickHouse.parse(url, "default", ""));
            }
            if (DockerClientFactory.instance().isDockerAvailable()) {
                return Optional.of(inContainer());
            }
            try {
                Files.deleteIfExists(NOT_RUN);
                return Optional.of(inPython());
            } catch (IOException e) {
                return notRun(String.valueOf(e.getMessage()));
            }
        }
    }

    /** The container goes with the JVM, as Testcontainers sees to. */
    @SuppressWarnings("resource")
    private static ClickHouse inContainer() {
        GenericContainer<?> container = new GenericContainer<>(IMAGE)
                .withEnv("CLICKHOUSE_PASSWORD", PASSWORD)
                .withExposedPorts(PORT)
                .waitingFor(Wait.forHttp("/ping").forPort(PORT));
        container.start();
        return new ClickHouse(
                "http", container.getHost(), container.getMappedPort(PORT), "default", "default", PASSWORD);
    }

    private static ClickHouse inPython() throws IOException {
        Path folder = Files.createDirectories(NOT_RUN.toAbsolutePath().getParent());
        Path script = folder.resolve("engine.py");
        try (InputStream in = Objects.requireNonNull(ClickHouseEngine.class.getResourceAsStream("engine.py"))) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        Process engine = new ProcessBuilder(python().toString(), script.toString())
                .redirectError(folder.resolve("engine.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(engine::destroy));
        String port = new BufferedReader(new InputStreamReader(engine.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (port == null) {
            throw new IOException("the engine did not start: " + Files.readString(folder.resolve("engine.log")));
        }
        return new ClickHouse("http", "127.0.0.1", Integer.parseInt(port), "default", "default", "");
    }

    /** Of an environment that has the package; made by whoever comes first. */
    private static Path python() throws IOException {
        Path environment = environment();
        Files.createDirectories(environment.toAbsolutePath().getParent());
        Path lock = environment.resolveSibling(environment.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var locked = channel.lock()) {
            Path python = environment.resolve("bin").resolve("python");
            if (locked.isValid() && !succeeds(python.toString(), "-c", "import chdb")) {
                requireSuccess(
                        "there is no python3 with venv", "python3", "-m", "venv", "--clear", environment.toString());
                requireSuccess(
                        PACKAGE + " cannot be installed; is there a network?",
                        python.toString(),
                        "-m",
                        "pip",
                        "-q",
                        "install",
                        PACKAGE);
            }
            return python;
        }
    }

    private static Path environment() {
        String named = System.getenv("MARQUEE_PYTHON_ENV_CLICKHOUSE");
        if (named != null) {
            return Path.of(named);
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        Path home = cache == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return home.resolve("marquee").resolve("clickhouse-engine");
    }

    private static void requireSuccess(String otherwise, String... command) throws IOException {
        if (!succeeds(command)) {
            throw new IOException(otherwise);
        }
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(INSTALLED_WITHIN.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<ClickHouse> notRun(String reason) {
        try {
            Files.createDirectories(NOT_RUN.toAbsolutePath().getParent());
            Files.writeString(
                    NOT_RUN,
                    "the store of events on ClickHouse: CLICKHOUSE_URL names no server, there is no Docker to start one, and "
                            + reason + "\n");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package marquee.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import marquee.bench.server.ServerProcess;

/** {@code ./marquee serve}, or a part of the service, in a process of its own. */
public final class Service implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final long PAUSE_MILLIS = 50;

    private final Process process;
    private final int port;
    private final Duration started;

    private Service(Process process, int port, Duration started) {
        this.process = process;
        this.port = port;
        this.started = started;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param root the repository
     * @param port of the API
     * @param log where it writes
     * @param options of {@code serve}
     */
    public static Service start(Path root, int port, Path log, List<String> options) throws IOException {
        return start(root, "serve", "Marquee is ready", port, log, options);
    }

    /**
     * The same for a part of it.
     *
     * @param part the command that runs it
     * @param ready what it says when it does
     */
    public static Service start(Path root, String part, String ready, int port, Path log, List<String> options)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(root.resolve("marquee").toString(), part));
        command.addAll(List.of("--port", Integer.toString(port)));
        command.addAll(options);
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.deleteIfExists(log);
        long begin = System.nanoTime();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("MARQUEE_QDRANT"); // an option says which server is used, or none
        builder.environment()
                .putAll(Map.of("MARQUEE_RETRAIN_AFTER", "0", "MARQUEE_RETRAIN_DAILY", "never")); // nothing beside
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!Files.exists(log) || !Files.readString(log).contains(ready)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException("./marquee " + part + " did not start; " + log + " says why.");
            }
            pause();
        }
        return new Service(process, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** From the command to the first answer. */
    public Duration started() {
        return started;
    }

    /** Where it answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Of the JVM. */
    public long pid() {
        return process.pid();
    }

    /** Processor time of the JVM until now; the database is a process of its own and not counted. */
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory of the JVM in MiB, files it has mapped included; empty where the system does not say. */
    public Optional<Long> residentMiB() throws IOException {
        OptionalLong resident = new ServerProcess(OptionalLong.of(pid())).residentMiB();
        return resident.isPresent() ? Optional.of(resident.getAsLong()) : Optional.empty();
    }

    /** Runs a command of the JDK on it, such as jcmd. */
    public void jdk(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        words.set(0, Path.of(System.getProperty("java.home"), "bin", command[0]).toString());
        words.add(1, Long.toString(pid()));
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the service started.", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}

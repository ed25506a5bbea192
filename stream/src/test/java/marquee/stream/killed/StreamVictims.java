package marquee.stream.killed;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import marquee.database.Postgres;
import marquee.database.TestDatabase;
import marquee.events.kafka.BrokerServer;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.TestBroker;
import marquee.stream.StreamJob;

/**
 * A broker, the relay into it, the job, each a process, and a PostgreSQL that is watched over: each can be killed, and comes back
 * with what it had on the disk.
 */
final class StreamVictims implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 50;

    private final Path folder;
    private final Postgres postgres;
    private final Path server;
    private final int port = BrokerServer.freePort();
    private final int controllerPort = BrokerServer.freePort();
    private final KafkaBroker broker = KafkaBroker.at("127.0.0.1:" + port);
    private final Map<Kind, Process> running = new EnumMap<>(Kind.class);
    private final List<String> jobOptions = new ArrayList<>();

    /** What can be killed. */
    enum Kind {
        BROKER,
        STREAM,
        RELAY,
        POSTGRES
    }

    /** @param server the folder of the PostgreSQL, which is started again whenever it dies */
    StreamVictims(Path folder, Postgres postgres, Path server) throws IOException {
        this.folder = folder;
        this.postgres = postgres;
        this.server = server;
    }

    /** Starts the broker with its topics, the relay and the job. */
    void start(int partitions, KeptEvents kept) throws IOException {
        jobOptions.addAll(List.of("--kafka", broker.servers(), "--every", "1"));
        jobOptions.addAll(List.of("--checkpoints", folder.resolve("checkpoints").toString()));
        jobOptions.addAll(kept.options());
        begin(Kind.BROKER);
        await("the broker", () -> TestBroker.isWell(broker));
        TestBroker.makeTopics(broker, partitions);
        begin(Kind.RELAY);
        begin(Kind.STREAM);
        awaitCheckpoint();
    }

    KafkaBroker broker() {
        return broker;
    }

    /** Kills it without a warning, and returns when it works again. */
    void kill(Kind kind, Random random) throws IOException {
        if (kind == Kind.POSTGRES) {
            TestDatabase.killOne(server, random);
            await("PostgreSQL", () -> TestDatabase.isWell(postgres));
        } else {
            kill(kind);
            begin(kind);
            await("the broker", () -> TestBroker.isWell(broker));
            if (kind == Kind.STREAM) {
                awaitCheckpoint();
            }
        }
    }

    /** Returns after a checkpoint that began after now. */
    void awaitCheckpoint() {
        for (int i = 0; i < 2; i++) {
            Instant now = Instant.now();
            await("a checkpoint", () -> checkpointSince(now));
        }
    }

    private boolean checkpointSince(Instant time) {
        Path checkpoints = folder.resolve("checkpoints");
        if (Files.notExists(checkpoints)) {
            return false;
        }
        try (Stream<Path> files = Files.find(
                checkpoints,
                3,
                (file, about) ->
                        file.endsWith("_metadata") && about.lastModifiedTime().compareTo(FileTime.from(time)) > 0)) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException underWay) {
            return false;
        }
    }

    private void kill(Kind kind) {
        running.get(kind).destroyForcibly().onExit().join();
    }

    private void begin(Kind kind) throws IOException {
        String url = "postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database();
        running.put(
                kind,
                switch (kind) {
                    case BROKER ->
                        java(
                                kind,
                                BrokerServer.class,
                                folder.resolve("broker").toString(),
                                Integer.toString(port),
                                Integer.toString(controllerPort));
                    case RELAY -> java(kind, RelayProcess.class, url, postgres.user(), broker.servers());
                    case STREAM -> java(kind, StreamJob.class, jobOptions.toArray(String[]::new));
                    case POSTGRES -> throw new IllegalArgumentException("it comes back by itself");
                });
    }

    private Process java(Kind kind, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        Files.createDirectories(folder.resolve("broker"));
        File log = folder.resolve(kind + ".log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        process.environment().put(RelayProcess.PASSWORD, postgres.password());
        return process.start();
    }

    /** Returns once it is so; fails when it does not become so in time, or when one of the processes has ended by itself. */
    void await(String what, BooleanSupplier isSo) {
        Instant end = Instant.now().plus(START_LIMIT);
        while (!isSo.getAsBoolean()) {
            running.forEach((kind, process) -> {
                if (!process.isAlive()) {
                    throw new AssertionError(kind + " has ended by itself; " + lastWords());
                }
            });
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(what + " does not come; " + lastWords());
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private String lastWords() {
        var words = new StringBuilder("last words:");
        for (Kind kind : running.keySet()) {
            try {
                List<String> lines = Files.readAllLines(folder.resolve(kind + ".log"));
                words.append("\n").append(kind).append("\n");
                lines.subList(Math.max(0, lines.size() - 40), lines.size())
                        .forEach(line -> words.append(line).append("\n"));
            } catch (IOException none) {
                words.append(none);
            }
        }
        return words.toString();
    }

    @Override
    public void close() {
        running.keySet().forEach(this::kill);
    }
}

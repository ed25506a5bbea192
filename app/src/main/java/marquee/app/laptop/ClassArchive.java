package marquee.app.laptop;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import marquee.pipeline.steps.LowestPriority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives the classes of this start, so that the next one maps them instead of reading and checking them (the JDK's class
 * data sharing). The launch script says where to, as long as there is no archive, and has the JVM list its classes. A process
 * of the lowest priority makes it: letting this JVM do so as it ends keeps people waiting for the end. The archive appears
 * whole or not at all; without one, or when a JVM finds that it is not of its classes, a start takes longer and nothing else.
 */
final class ClassArchive implements AutoCloseable {

    /** The property that names the file. */
    static final String FILE = "marquee.class-archive";

    /** In this process's temporary folder, as the JVM was told. */
    private static final String LIST = "classes.list";

    private static final Logger LOG = LoggerFactory.getLogger(ClassArchive.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final CompletableFuture<Process> end;

    private ClassArchive(Process process, CompletableFuture<Process> end) {
        this.process = process;
        this.end = end;
    }

    /** Begins to make the archive that the launch script asked for, if it did. */
    static Optional<ClassArchive> begin() {
        Path list = Path.of(System.getProperty("java.io.tmpdir"), LIST);
        return Optional.ofNullable(System.getProperty(FILE))
                .filter(file -> Files.exists(list))
                .flatMap(file -> begin(Path.of(file), list, System.getProperty("java.class.path")));
    }

    /**
     * The same.
     *
     * @param list of classes, may still be growing
     * @param classPath of jars alone, as the next start has it
     */
    static Optional<ClassArchive> begin(Path archive, Path list, String classPath) {
        Path part = archive.resolveSibling(
                archive.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Path whole = Files.writeString(list.resolveSibling("archived.list"), wholeLines(Files.readString(list)));
            Process process = new ProcessBuilder(command(part, whole, classPath))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            CompletableFuture<Process> end = process.onExit()
                    .completeOnTimeout(process, LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .whenComplete((ended, never) -> finish(process, part, archive));
            return Optional.of(new ClassArchive(process, end));
        } catch (IOException e) {
            LOG.debug("No class archive is made", e);
            return Optional.empty();
        }
    }

    private static String wholeLines(String list) {
        return list.substring(0, list.lastIndexOf('\n') + 1);
    }

    private static List<String> command(Path part, Path list, String classPath) {
        var command = new ArrayList<>(LowestPriority.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--"))
                .forEach(command::add);
        command.addAll(List.of("-Xshare:dump", "-Xmx256m", "-Xlog:disable"));
        command.add("-XX:SharedClassListFile=" + list);
        command.add("-XX:SharedArchiveFile=" + part);
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    private static void finish(Process process, Path part, Path archive) {
        boolean made = !process.isAlive() && process.exitValue() == 0;
        process.destroyForcibly();
        try {
            if (made && Files.exists(part)) {
                Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.debug("The class archive {} was not made", archive, e);
        }
    }

    /** Waits until it is made, or is not. */
    void await() {
        end.join();
    }

    /** Gives it up when it is not made yet. */
    @Override
    public void close() {
        process.destroyForcibly();
        end.join();
    }
}

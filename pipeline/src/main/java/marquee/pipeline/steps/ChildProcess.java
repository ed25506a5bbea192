package marquee.pipeline.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Commands as processes of their own, which give back all memory when they end. Each holds the other end of a pipe
 * on its standard input, by which it knows that this process is no more ({@link #ENDS_WITH_INPUT}). Thread-safe.
 */
public final class ChildProcess implements MarqueeCommands {

    /** The variable that tells a command to end when its standard input does. */
    public static final String ENDS_WITH_INPUT = "MARQUEE_ENDS_WITH_INPUT";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<String> launch;
    private final Map<String, String> environment;

    /**
     * Commands that begin with the same words.
     *
     * @param launch what every command line begins with
     * @param environment beside that of this process
     */
    public ChildProcess(List<String> launch, Map<String, String> environment) {
        this.launch = List.copyOf(launch);
        this.environment = Map.copyOf(environment);
    }

    /** With the {@linkplain LowestPriority lowest priority}, so that whoever is served does not notice. */
    @Override
    public Optional<String> run(List<String> arguments, Duration limit, Path log) throws InterruptedException {
        Process process = start(
                LowestPriority.prefix(),
                arguments,
                builder -> builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile())));
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.of("It took longer than the " + limit.toMinutes() + " minutes that it may take.");
            }
            return process.exitValue() == 0 ? Optional.empty() : Optional.of(lastWords(process, log));
        } finally {
            end(process);
        }
    }

    /**
     * Runs one to its end while somebody waits for it, who reads what it says on standard error; blocking.
     *
     * @return its exit value
     * @throws InterruptedException when this thread was stopped; the command is killed then
     */
    public int runInSight(List<String> arguments) throws InterruptedException {
        Process process = start(
                List.of(),
                arguments,
                builder -> builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT));
        try {
            return process.waitFor();
        } finally {
            end(process);
        }
    }

    private Process start(List<String> before, List<String> arguments, Consumer<ProcessBuilder> output) {
        List<String> command = new ArrayList<>(before);
        command.addAll(launch);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        output.accept(builder);
        builder.environment().putAll(environment);
        builder.environment().put(ENDS_WITH_INPUT, "true");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("A process could not be started: " + e.getMessage(), e);
        }
    }

    private static String lastWords(Process process, Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, last) -> last)
                    .orElseGet(() -> "It ended with " + process.exitValue() + " and said nothing.");
        } catch (IOException e) {
            return "It ended with " + process.exitValue() + "; what it said cannot be read: " + e.getMessage();
        }
    }

    /** Asks it to end, and makes it. */
    private static void end(Process process) throws InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}

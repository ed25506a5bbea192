package marquee.app.laptop.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import marquee.catalog.files.Folders;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.pipeline.steps.ChildProcess;
import marquee.pipeline.steps.MarqueeCommands;

/**
 * Commands that run as this process does, with the same libraries and options, on the same database. What they are told they
 * are told by their environment, where other users of the machine do not see it. Thread-safe.
 */
public final class MarqueeProcess implements MarqueeCommands {

    /** Whose command line this process runs; named, since it knows the packages around this one. */
    private static final String MARQUEE = "marquee.app.Marquee";

    /** What the launch script said of this process alone. */
    private static final Set<String> OWN = Set.of(
            "-Djava.io.tmpdir", "-Dmarquee.class-archive", "-XX:DumpLoadedClassList", "-agentlib:jdwp", "-javaagent");

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

    private static final Pattern HEAP = Pattern.compile("-Xmx.*|-XX:Max(RAMPercentage|HeapSize)=.*");
    private static final String LEARNS = "train";

    private final Postgres postgres;
    private final Map<String, String> environment;

    /**
     * Commands on a database.
     *
     * @param given what this process was told, as variables
     * @param postgres the database
     */
    public MarqueeProcess(Map<String, String> given, Postgres postgres) {
        this.postgres = postgres;
        Map<String, String> told = new HashMap<>(LearningMemory.ENVIRONMENT);
        told.putAll(given);
        told.put("MARQUEE_POSTGRES", postgres.withoutUser());
        told.put("MARQUEE_POSTGRES_USER", postgres.user());
        told.put("MARQUEE_POSTGRES_PASSWORD", postgres.password());
        this.environment = Map.copyOf(told);
    }

    @Override
    public Optional<String> run(List<String> arguments, Duration limit, Path log) throws InterruptedException {
        List<String> java = java(arguments);
        return inFolder(temporary -> new ChildProcess(launch(java, temporary), environment).run(arguments, limit, log));
    }

    /**
     * Runs one while somebody waits for it, who sees how far it is.
     *
     * @return its exit value
     * @throws InterruptedException when this thread was stopped; the command is killed then
     */
    int runInSight(List<String> arguments) throws InterruptedException {
        Map<String, String> seen = new HashMap<>(environment);
        seen.putAll(Progress.sameConsole());
        List<String> java = java(arguments);
        return inFolder(temporary -> new ChildProcess(launch(java, temporary), seen).runInSight(arguments));
    }

    @FunctionalInterface
    private interface Run<T> {

        T in(Path temporary) throws InterruptedException;
    }

    private static <T> T inFolder(Run<T> run) throws InterruptedException {
        try {
            Path temporary = Files.createTempDirectory("marquee.run.");
            try {
                return run.in(temporary);
            } finally {
                Folders.delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for temporary files: " + e.getMessage(), e);
        }
    }

    /** Java and its options; what was said of collector and heap for this process holds for its children, too. */
    private List<String> java(List<String> arguments) {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options.stream()
                .filter(option -> OWN.stream().noneMatch(option::startsWith))
                .forEach(words::add);
        if (arguments.contains(LEARNS) && options.stream().noneMatch(COLLECTOR.asMatchPredicate())) {
            words.add(LearningMemory.COLLECTOR);
        }
        if (arguments.contains(LEARNS) && options.stream().noneMatch(HEAP.asMatchPredicate())) {
            words.add(LearningMemory.heap(
                    LearningSize.of(postgres), Runtime.getRuntime().maxMemory()));
        }
        return words;
    }

    private static List<String> launch(List<String> java, Path temporary) {
        List<String> words = new ArrayList<>(java);
        words.add("-Djava.io.tmpdir=" + temporary);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), MARQUEE));
        return words;
    }
}

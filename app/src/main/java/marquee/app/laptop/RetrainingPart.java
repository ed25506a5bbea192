package marquee.app.laptop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.app.options.ServeOptions;
import marquee.catalog.files.Folders;
import marquee.database.Postgres;
import marquee.index.VectorStore;
import marquee.pipeline.Pipeline;
import marquee.pipeline.PipelineSettings;
import marquee.pipeline.steps.ChildProcess;
import marquee.pipeline.steps.MarqueeCommands;

/**
 * The pipeline beside a service: its commands run as this process does, with the same libraries and options, on the same
 * database. What they are told they are told by their environment, where other users of the machine do not see it.
 */
final class RetrainingPart implements MarqueeCommands {

    /** Whose command line this process runs; named, since it knows this package. */
    private static final String MARQUEE = "marquee.app.Marquee";

    /** What the launch script said of this process alone. */
    private static final Set<String> OWN = Set.of(
            "-Djava.io.tmpdir", "-Dmarquee.class-archive", "-XX:DumpLoadedClassList", "-agentlib:jdwp", "-javaagent");

    private final Map<String, String> environment;

    private RetrainingPart(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** Begins; the caller closes it. */
    static Pipeline start(ServeOptions options, Postgres postgres, VectorStore vectors, InstantSource clock) {
        Map<String, String> environment = new HashMap<>(options.environment());
        environment.put("MARQUEE_POSTGRES", postgres.withoutUser());
        environment.put("MARQUEE_POSTGRES_USER", postgres.user());
        environment.put("MARQUEE_POSTGRES_PASSWORD", postgres.password());
        return Pipeline.start(
                new Pipeline.Place(postgres, vectors, options.dataset().data(), clock),
                new RetrainingPart(environment),
                PipelineSettings.USUAL.with(options.retraining().triggers()));
    }

    @Override
    public Optional<String> run(List<String> arguments, Duration limit, Path log) throws InterruptedException {
        try {
            Path temporary = Files.createTempDirectory("marquee.run.");
            try {
                return new ChildProcess(launch(temporary), environment).run(arguments, limit, log);
            } finally {
                Folders.delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("There is no room for temporary files: " + e.getMessage(), e);
        }
    }

    private static List<String> launch(Path temporary) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> OWN.stream().noneMatch(option::startsWith))
                .forEach(words::add);
        words.add("-Djava.io.tmpdir=" + temporary);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), MARQUEE));
        return words;
    }
}

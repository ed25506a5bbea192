package marquee.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import marquee.bench.load.GeneratedWorld;
import marquee.bench.load.Serving;
import picocli.CommandLine.Option;

/** How the service under load is measured. */
final class ServingOptions {

    @Option(names = "--seconds", paramLabel = "N", description = "How long each load lasts (default: 40, quick: 5).")
    private Optional<Integer> seconds = Optional.empty();

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Seconds that each call is asked before anything counts, twice (default: 30, quick: 5).")
    private Optional<Integer> warmUp = Optional.empty();

    @Option(
            names = "--worlds",
            split = ",",
            paramLabel = "N",
            description = "Numbers of movies for the service under load and the towers (default: 700000; with --qdrant"
                    + " 20000,700000; quick: 20000, of fewer people).")
    private List<Integer> worlds = List.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "18765",
            description = "Where the service under load listens (default: ${DEFAULT-VALUE}).")
    private int port = 18_765;

    @Option(
            names = "--tensorflow-serving",
            paramLabel = "URL",
            description =
                    "Measure the largest world also with its user tower in this TensorFlow Serving, which has that"
                            + " world's data/models loaded.")
    private Optional<String> tensorFlowServing = Optional.empty();

    Optional<String> tensorFlowServing() {
        return tensorFlowServing;
    }

    /** The worlds asked for, else those of a quick run, or of one beside a Qdrant server. */
    List<GeneratedWorld.Size> worlds(boolean quick, boolean withQdrant) {
        if (!worlds.isEmpty()) {
            return worlds.stream().map(GeneratedWorld.Size::of).toList();
        }
        if (quick) {
            return List.of(new GeneratedWorld.Size(20_000, 2_000, 60_000, 0.3));
        }
        return withQdrant
                ? List.of(GeneratedWorld.Size.of(20_000), GeneratedWorld.Size.of(700_000))
                : List.of(GeneratedWorld.Size.of(700_000));
    }

    Serving.Place place(Path root, Path kept) {
        return new Serving.Place(root, kept, port);
    }

    Serving.Times times(boolean quick) {
        return new Serving.Times(
                Duration.ofSeconds(seconds.orElse(quick ? 5 : 40)), Duration.ofSeconds(warmUp.orElse(quick ? 5 : 30)));
    }

    /** As they are typed; a port is one's own. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (!worlds.isEmpty()) {
            words.add("--worlds " + worlds.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        seconds.ifPresent(length -> words.add("--seconds " + length));
        warmUp.ifPresent(length -> words.add("--warm-up " + length));
        if (tensorFlowServing.isPresent()) {
            words.add("--tensorflow-serving URL");
        }
        return words;
    }
}

package marquee.app.commands;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import marquee.app.options.DatasetOptions;
import marquee.catalog.progress.Progress;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.protocols.Protocols;
import marquee.evaluation.tuning.Family;
import marquee.lab.Contestants;
import marquee.lab.EvaluationData;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code evaluate} and {@code compare} both ask: on what data, whom, and how often. */
final class EvaluationOptions {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many runs a figure is the mean of, with seeds 1 to N (default: 1).")
    private int seeds = 1;

    @Option(
            names = "--text-encoder",
            paramLabel = "NAME",
            defaultValue = "minilm",
            description = "minilm (default) or hashed.")
    private String textEncoder = "minilm";

    @Option(
            names = "--tags",
            description =
                    "Read people's tags as content, as a release does, those that were written before what is held"
                            + " out. Not the default: figures are compared without them.")
    private boolean tags;

    @Option(
            names = "--cross-encoder",
            paramLabel = "FILE.onnx",
            description = "The model behind towers+cross-encoder, tokenizer.json beside it; without, a small one learns"
                    + " from the training ratings. Take care that it has not seen the test (MARQUEE_CROSS_ENCODER).")
    private Optional<Path> crossEncoder = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    int seeds() {
        return seeds;
    }

    String textEncoder() {
        return textEncoder;
    }

    EvaluationData ratings(Progress progress) {
        return dataset.hasExports()
                ? EvaluationData.readWithUnrated(dataset.catalogue(progress), textEncoder, dataset.data(), tags)
                : EvaluationData.read(dataset.dataset(progress), textEncoder, dataset.data(), tags);
    }

    /** The protocol of a name. */
    Protocol protocol(String name) {
        return Protocols.named(name)
                .orElseThrow(() -> wrong("There is no protocol \"" + name + "\"; choose one of "
                        + Protocols.ALL.stream().map(Protocol::name).collect(Collectors.joining(", ")) + "."));
    }

    /** The recommenders of the names, where the other options make sense. */
    List<Family> families(List<String> names, Progress progress) {
        if (seeds < 1) {
            throw wrong("--seeds must be at least 1, not " + seeds + ".");
        }
        try {
            return Contestants.named(names, crossEncoder, progress);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /** The same, each where it was named. */
    List<Family> familiesInOrder(List<String> names, Progress progress) {
        return families(names, progress).stream()
                .sorted(Comparator.comparingInt(family -> names.indexOf(family.name())))
                .toList();
    }

    /** A usage error. */
    ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}

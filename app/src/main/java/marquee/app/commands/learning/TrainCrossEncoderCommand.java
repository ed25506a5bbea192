package marquee.app.commands.learning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import marquee.app.options.DatasetOptions;
import marquee.catalog.Dataset;
import marquee.catalog.progress.Progress;
import marquee.evaluation.data.DatasetContent;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.TrainingData;
import marquee.training.crossencoder.CrossEncoderTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./marquee train-cross-encoder}. */
@Command(
        name = "train-cross-encoder",
        mixinStandardHelpOptions = true,
        description = {
            "Learns a small cross-encoder from the movies' texts and all ratings, and writes it as an ONNX model.",
            "Start with ./run --cross-encoder OUT/model.onnx to serve it."
        })
public final class TrainCrossEncoderCommand implements Callable<Integer> {

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--text-encoder",
            paramLabel = "NAME",
            defaultValue = "minilm",
            description = "For the towers whose candidates it learns to order: minilm (default) or hashed.")
    private String textEncoder = "minilm";

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything random (default: 1).")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "cross-encoder",
            description = "Where model.onnx and tokenizer.json go (default: cross-encoder).")
    private Path out = Path.of("cross-encoder");

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        TrainingData training = read(dataset.dataset(progress));
        try {
            Path model = CrossEncoderTraining.standard(training, seed, progress).train(training, out);
            progress.note("Wrote " + model + "; serve it with ./run --cross-encoder " + model);
            return 0;
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot write to " + out + "; name another folder with --out.", e);
        }
    }

    /** With people's tags in the movies' texts, as they are served. */
    private TrainingData read(Dataset movies) {
        var ratings = Interactions.read(movies);
        Path cache = dataset.data().resolve("cache").resolve("text");
        return new TrainingData(ratings, new DatasetContent(movies, ratings, textEncoder, cache, true));
    }
}

package marquee.app.laptop.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import marquee.pipeline.steps.TrainingOutcome;

/**
 * Trains a release in a process of its own: training takes several times the memory of serving, and what serves afterwards
 * would keep much of it.
 */
public final class ReleaseTrainingProcess {

    private final MarqueeProcess process;
    private final Path data;

    /**
     * A training for what is to be served.
     *
     * @param process runs it
     * @param data where Marquee keeps its state
     */
    public ReleaseTrainingProcess(MarqueeProcess process, Path data) {
        this.process = process;
        this.data = data;
    }

    /**
     * What it led to; empty where it failed, and said why. Takes minutes; blocking.
     *
     * @throws InterruptedException when this thread was stopped; the training is ended then
     */
    public Optional<TrainingOutcome> run() throws InterruptedException {
        try {
            Path outcome = Files.createDirectories(data).resolve("training.outcome");
            try {
                Files.deleteIfExists(outcome);
                process.runInSight(arguments(outcome));
                return TrainingOutcome.read(outcome);
            } finally {
                Files.deleteIfExists(outcome);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + data + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** A ranker is learned also where another is served for now. */
    private static List<String> arguments(Path outcome) {
        return List.of("train", "--ranker", "lightgbm", "--outcome", outcome.toString());
    }
}

package marquee.towers.crossencoder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import marquee.towers.TowerUnavailableException;

/**
 * Says how well texts fit a query, by a model that reads query and text together (Nogueira and Cho, "Passage Re-ranking with
 * BERT", 2019). The model is an ONNX file that somebody names, with the {@code tokenizer.json} it was trained with beside it.
 * Computes on the calling thread. Thread-safe; holds native memory until closed.
 */
public final class CrossEncoder implements AutoCloseable {

    /** The tokenizer's name, in the folder of the model. */
    public static final String TOKENIZER = "tokenizer.json";

    private final PairTokenizer tokenizer;
    private final PairModel model;
    private final Limits limits;
    private final LongSupplier nanoTime;

    /**
     * How much is read, and for how long.
     *
     * @param batch pairs that the model is given at once
     * @param tokens of one pair; of longer ones the query's end is not read
     * @param deadline for all pairs of a call
     */
    public record Limits(int batch, int tokens, Duration deadline) {

        /** 32 pairs of 256 tokens at once, without a deadline. */
        public static final Limits UNHURRIED = new Limits(32, 256, Duration.ofDays(1));

        /** The same with a deadline. */
        public Limits within(Duration time) {
            return new Limits(batch, tokens, time);
        }
    }

    CrossEncoder(PairTokenizer tokenizer, PairModel model, Limits limits, LongSupplier nanoTime) {
        this.tokenizer = tokenizer;
        this.model = model;
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /**
     * Opens a model and tries it on one pair; takes seconds for a large one, blocking.
     *
     * @param file the model; {@value #TOKENIZER} is beside it
     * @throws CrossEncoderException when there is none, or it is not one for pairs of texts
     */
    public static CrossEncoder open(Path file, Limits limits) {
        return open(file, limits, System::nanoTime);
    }

    static CrossEncoder open(Path file, Limits limits, LongSupplier nanoTime) {
        if (!Files.isRegularFile(file)) {
            throw new CrossEncoderException("There is no cross-encoder at " + file
                    + "; name an ONNX file with --cross-encoder, " + TOKENIZER + " beside it.");
        }
        var tokenizer = PairTokenizer.read(file.resolveSibling(TOKENIZER), limits.tokens());
        try {
            var model = PairModel.open(file);
            try {
                model.logits(tokenizer.pairs("one", List.of("other")));
                return new CrossEncoder(tokenizer, model, limits, nanoTime);
            } catch (RuntimeException e) {
                model.close();
                throw e;
            }
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    /**
     * Scores texts, some at once.
     *
     * @return beside the texts, larger is better; what else is in a batch does not change a score
     * @throws TowerUnavailableException when that takes longer than the deadline, or the thread is interrupted
     */
    public float[] scores(String query, List<String> texts) {
        long started = nanoTime.getAsLong();
        var pairs = tokenizer.pairs(query, texts);
        var scores = new float[texts.size()];
        for (int from = 0; from < scores.length; from += limits.batch()) {
            requireTime(started);
            int to = Math.min(scores.length, from + limits.batch());
            float[] some = model.logits(pairs.subList(from, to));
            System.arraycopy(some, 0, scores, from, some.length);
        }
        return scores;
    }

    private void requireTime(long started) {
        if (nanoTime.getAsLong() - started > limits.deadline().toNanos()) {
            throw new TowerUnavailableException("The cross-encoder took longer than " + limits.deadline() + ".");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new TowerUnavailableException("Nobody waits for the cross-encoder any longer.");
        }
    }

    @Override
    public void close() {
        model.close();
        tokenizer.close();
    }
}

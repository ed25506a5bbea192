package marquee.towers.inference;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import marquee.towers.TowerUnavailableException;

/**
 * A fixed number of predictors over one model. A predictor serves one thread at a time; whoever finds none free waits.
 * Closing waits for the ones in use, then frees the native memory. Thread-safe.
 */
final class PredictorPool<I, O> implements AutoCloseable {

    private final Model model;
    private final BlockingQueue<Predictor<I, O>> free;
    private final int size;

    PredictorPool(Model model, Translator<I, O> translator, int size) {
        this.model = model;
        this.size = size;
        this.free = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            free.add(model.newPredictor(translator));
        }
    }

    /** Blocks until a predictor is free and has answered. */
    O predict(I input) {
        Predictor<I, O> predictor = take();
        try {
            return predictor.predict(input);
        } catch (TranslateException e) {
            throw new IllegalStateException("The " + model.getName() + " failed on an input.", e);
        } finally {
            free.add(predictor);
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < size; i++) {
            take().close();
        }
        model.close();
    }

    private Predictor<I, O> take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TowerUnavailableException("Interrupted while waiting for the " + model.getName() + ".", e);
        }
    }
}

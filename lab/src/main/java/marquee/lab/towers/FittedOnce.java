package marquee.lab.towers;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import marquee.evaluation.model.TrainingData;

/**
 * Keeps what was fitted for as long as somebody holds what it was fitted to, so that models that are measured one after the
 * other and are made of the same parts fit each part once. Thread-safe; fits one at a time.
 *
 * @param <K> what else decides how a fit comes out
 * @param <V> a fit; holds nothing of the training
 */
public final class FittedOnce<K, V> {

    private final Map<TrainingData, Map<K, V>> kept = new WeakHashMap<>();

    /** The fit of before, or a new one. */
    public synchronized V get(TrainingData training, K key, Supplier<V> fit) {
        Map<K, V> ofTraining = kept.computeIfAbsent(training, unknown -> new HashMap<>());
        V known = ofTraining.get(key);
        if (known != null) {
            return known;
        }
        V fitted = fit.get();
        ofTraining.put(key, fitted);
        return fitted;
    }
}

package marquee.ranking.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The words of a catalogue with their text vectors, and which of them mean what somebody wrote. Immutable and thread-safe. */
public final class NearWords {

    /** Nothing is known of any word. */
    public static final NearWords NONE = new NearWords(List.of(), new float[0][]);

    /** So many words at most, all of them nearer than this; a word counts by the power of its cosine. Chosen on validation. */
    private static final int MOST = 80;

    private static final float NEAREST = 0.3f;
    private static final int POWER = 3;

    private final List<String> words;
    private final float[][] vectors;

    /**
     * @param words each once
     * @param vectors of them, in the same order, of length 1
     */
    public NearWords(List<String> words, float[][] vectors) {
        this.words = List.copyOf(words);
        this.vectors = vectors.clone();
    }

    /** How many words. */
    public int size() {
        return words.size();
    }

    /**
     * A word and how near it is to what was written.
     *
     * @param cosine 0 to 1
     */
    public record Near(String word, float cosine) {

        /** How much it counts beside other words, 0 to 1. */
        public float weight() {
            return (float) Math.pow(cosine, POWER);
        }
    }

    /** The words nearest to what somebody wrote, nearest first. */
    public List<Near> to(float[] query) {
        var near = new ArrayList<Near>();
        for (int i = 0; i < vectors.length; i++) {
            float cosine = dot(query, vectors[i]);
            if (cosine > NEAREST) {
                near.add(new Near(words.get(i), Math.min(1, cosine)));
            }
        }
        near.sort(Comparator.comparingDouble(Near::cosine).reversed().thenComparing(Near::word));
        return near.subList(0, Math.min(MOST, near.size()));
    }

    private static float dot(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

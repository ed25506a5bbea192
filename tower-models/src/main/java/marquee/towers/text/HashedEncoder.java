package marquee.towers.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words, pairs of words and letter triples, hashed with a sign into 384 numbers (Weinberger et al., "Feature hashing
 * for large scale multitask learning", ICML 2009). Knows no meaning, but does tens of thousands of texts a second.
 */
final class HashedEncoder implements TextEncoder {

    private static final int DIMENSION = 384;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int TRIPLE = 3;
    private static final float PAIR_WEIGHT = 0.5f;
    private static final float TRIPLE_WEIGHT = 0.25f;

    @Override
    public String name() {
        return "hashed-1";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] encode(String text) {
        var vector = new float[DIMENSION];
        String before = "";
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            add(vector, word, 1);
            add(vector, before + " " + word, PAIR_WEIGHT);
            addTriples(vector, "<" + word + ">");
            before = word;
        }
        return normalised(vector);
    }

    private static void addTriples(float[] vector, String word) {
        for (int i = 0; i + TRIPLE <= word.length(); i++) {
            add(vector, word.substring(i, i + TRIPLE), TRIPLE_WEIGHT);
        }
    }

    private static void add(float[] vector, String feature, float weight) {
        int hash = Hashes.of(feature);
        vector[Math.floorMod(hash, DIMENSION)] += hash < 0 ? -weight : weight;
    }

    private static float[] normalised(float[] vector) {
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) Math.copySign(Math.log1p(Math.abs(vector[i])), vector[i]);
            square += vector[i] * vector[i];
        }
        if (square > 0) {
            float length = (float) Math.sqrt(square);
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= length;
            }
        }
        return vector;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}

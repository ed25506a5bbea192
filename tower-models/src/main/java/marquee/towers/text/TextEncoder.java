package marquee.towers.text;

import java.util.List;

/**
 * Turns a text into a vector of fixed length, L2-normalised (all zero for a text without words). The same text gives
 * the same vector for ever under the same {@link #name}. Implementations are thread-safe.
 */
public interface TextEncoder extends AutoCloseable {

    /** What the vectors are kept under and what the manifest says; changes whenever the vectors would. */
    String name();

    /** Length of every vector. */
    int dimension();

    /** Encodes one text on the calling thread, into a vector of length 1, or 0 where the text says nothing. */
    float[] encode(String text);

    /** Encodes many texts on all cores, in the same order; holds all of their vectors in memory. */
    default float[][] encodeAll(List<String> texts) {
        return texts.parallelStream().map(this::encode).toArray(float[][]::new);
    }

    @Override
    void close();
}

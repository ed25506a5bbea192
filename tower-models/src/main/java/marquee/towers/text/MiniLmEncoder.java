package marquee.towers.text;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.regex.Pattern;

/**
 * Sentence embedding by all-MiniLM-L6-v2 (Wang et al., NeurIPS 2020), quantised, 384-d. The model travels inside its
 * artifact, so no network is needed. Some 50 texts a second and core.
 */
final class MiniLmEncoder implements TextEncoder {

    private static final int DIMENSION = 384;

    /** What BERT's reading of a text throws away: space, controls, the sign for what could not be read, accents without letters. */
    private static final Pattern NO_WORDS = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{Mn}\\x{FFFD}]*");

    private final AllMiniLmL6V2QuantizedEmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

    @Override
    public String name() {
        return "minilm-l6-v2-q";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public float[] encode(String text) {
        return NO_WORDS.matcher(text).matches()
                ? new float[DIMENSION]
                : model.embed(text).content().vector();
    }

    @Override
    public void close() {
        // The model library keeps one session for the whole process and offers no way to end it.
    }
}

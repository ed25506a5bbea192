package marquee.towers.crossencoder;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The tokenizer of the sentence encoder (WordPiece: Wu et al., arXiv:1609.08144, 2016), for models that have none of their own. */
public final class EnglishWords {

    /** How many tokens there are; ids are below. */
    public static final int TOKENS = 30_522;

    private EnglishWords() {}

    /** Writes it into the folder of a model. */
    public static Path write(Path folder) throws IOException {
        Path file = folder.resolve(CrossEncoder.TOKENIZER);
        try (InputStream known = Objects.requireNonNull(
                AllMiniLmL6V2QuantizedEmbeddingModel.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json"))) {
            Files.copy(known, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}

package marquee.bench.towers;

import dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.nio.file.Path;
import marquee.towers.text.TextEncoder;

/** A sentence encoder from an ONNX file, which has its tokenizer beside it: X.onnx and X-tokenizer.json. */
final class OnnxEncoder implements TextEncoder {

    private final String name;
    private final OnnxEmbeddingModel model;
    private final int dimension;

    OnnxEncoder(Path onnx) {
        this.name = onnx.getFileName().toString().replaceFirst("\\.onnx$", "");
        this.model = new OnnxEmbeddingModel(onnx, onnx.resolveSibling(name + "-tokenizer.json"), PoolingMode.MEAN);
        this.dimension = model.dimension();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public float[] encode(String text) {
        return model.embed(text).content().vector();
    }

    @Override
    public void close() {
        // The model library offers no way to end a session.
    }
}

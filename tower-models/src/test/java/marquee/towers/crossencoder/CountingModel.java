package marquee.towers.crossencoder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marquee.towers.onnx.OnnxGraph;

/**
 * Writes cross-encoders whose answer anybody can work out: the words "0" to "99" have that value, every other word none, and
 * a pair's score is the sum of the query's values times the sum of the text's. Padding would count {@value #PADDING}.
 */
public final class CountingModel {

    static final int PADDING = 1_000_000;

    private static final List<String> SPECIAL = List.of("[PAD]", "[CLS]", "[SEP]", "[UNK]");
    private static final int WORDS = 100;

    private CountingModel() {}

    /** In a folder, with its tokenizer beside it. */
    public static Path in(Path folder) {
        return write(folder, product().model("score", 2));
    }

    /** The same that also says how badly the pair fits, which comes first. */
    static Path withTwoNumbers(Path folder) {
        var graph = product()
                .node("Neg", List.of("score"), "against")
                .node("Concat", List.of("against", "score"), "both", "axis", 1);
        return write(folder, graph.model("both", 2));
    }

    /** One that knows nothing of which text is which: the sum of all values. */
    static Path withoutTypes(Path folder) {
        var graph = values().node("Mul", List.of("values", "mask"), "counted")
                .node("ReduceSum", List.of("counted", "axis"), "score", "keepdims", 0);
        return write(folder, graph.model("score", 1));
    }

    /** One that wants something else. */
    static Path withInput(String name, Path folder) {
        var graph = product().input(name).castToFloat(name, "unused");
        return write(folder, graph.model("score", 2));
    }

    /** One that says something of every token. */
    static Path ofTokens(Path folder) {
        return write(folder, values().model("values", 2));
    }

    /** Its tokenizer alone. */
    static void tokenizer(Path folder) {
        store(folder.resolve(CrossEncoder.TOKENIZER), words().getBytes(StandardCharsets.UTF_8));
    }

    private static OnnxGraph values() {
        var values = new float[SPECIAL.size() + WORDS];
        values[0] = PADDING;
        for (int word = 0; word < WORDS; word++) {
            values[SPECIAL.size() + word] = word;
        }
        return new OnnxGraph()
                .input("input_ids")
                .input("attention_mask")
                .constant("words", values, values.length)
                .constant("axis", new long[] {1}, 1)
                .castToFloat("attention_mask", "mask")
                .node("Gather", List.of("words", "input_ids"), "values");
    }

    private static OnnxGraph product() {
        return values().input("token_type_ids")
                .castToFloat("token_type_ids", "types")
                .node("Mul", List.of("mask", "types"), "ofText")
                .node("Sub", List.of("mask", "ofText"), "ofQuery")
                .node("Mul", List.of("values", "ofText"), "textValues")
                .node("Mul", List.of("values", "ofQuery"), "queryValues")
                .node("ReduceSum", List.of("textValues", "axis"), "text", "keepdims", 1)
                .node("ReduceSum", List.of("queryValues", "axis"), "query", "keepdims", 1)
                .node("Mul", List.of("text", "query"), "score");
    }

    private static Path write(Path folder, byte[] model) {
        tokenizer(folder);
        return store(folder.resolve("model.onnx"), model);
    }

    private static Path store(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words() {
        String special = IntStream.range(0, SPECIAL.size())
                .mapToObj(id -> """
                        {"id": %d, "content": "%s", "single_word": false, "lstrip": false, "rstrip": false,
                         "normalized": false, "special": true}""".formatted(id, SPECIAL.get(id)))
                .collect(Collectors.joining(", "));
        String vocabulary = IntStream.range(0, SPECIAL.size() + WORDS)
                .mapToObj(id -> "\"%s\": %d"
                        .formatted(id < SPECIAL.size() ? SPECIAL.get(id) : Integer.toString(id - SPECIAL.size()), id))
                .collect(Collectors.joining(", "));
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [%s],
                 "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
                 "post_processor": {"type": "TemplateProcessing",
                  "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                   {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
                  "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                   {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                   {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
                  "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]},
                   "[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}},
                 "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
                """.formatted(special, vocabulary);
    }
}

package marquee.training.crossencoder;

import java.util.List;
import marquee.towers.onnx.OnnxGraph;

/** Writes a network as an ONNX model that reads {@code input_ids}, {@code attention_mask} and {@code token_type_ids}. */
final class PairNetworkModel {

    private PairNetworkModel() {}

    /** The model's file. */
    static byte[] of(PairNetwork network) {
        int dimension = network.dimension();
        int vocabulary = network.fame.values().length;
        var graph = new OnnxGraph()
                .input("input_ids")
                .input("attention_mask")
                .input("token_type_ids")
                .constant("tokens", new long[] {1}, 1)
                .constant("one", new float[] {1}, 1)
                .constant("queries", network.queries.values(), vocabulary, dimension)
                .constant("texts", network.texts.values(), vocabulary, dimension)
                .constant("fame", network.fame.values(), vocabulary, 1)
                .constant(
                        "layer", transposed(network.layer.values(), network.hidden()), 2L * dimension, network.hidden())
                .constant("bias", network.bias.values(), network.hidden())
                .constant("last", network.last.values(), network.hidden(), 1)
                .castToFloat("attention_mask", "mask")
                .castToFloat("token_type_ids", "types")
                .node("Mul", List.of("mask", "types"), "ofText")
                .node("Sub", List.of("mask", "ofText"), "ofQuery");
        pool(graph, "queries", "ofQuery", "query");
        pool(graph, "texts", "ofText", "text");
        pool(graph, "fame", "ofText", "known");
        return graph.node("Mul", List.of("query", "text"), "product")
                .node("ReduceSum", List.of("product", "tokens"), "both", "keepdims", 1)
                .node("Concat", List.of("product", "text"), "input", "axis", 1)
                .node("MatMul", List.of("input", "layer"), "weighted")
                .node("Add", List.of("weighted", "bias"), "units")
                .node("Relu", List.of("units"), "active")
                .node("MatMul", List.of("active", "last"), "deep")
                .node("Add", List.of("both", "known"), "shallow")
                .node("Add", List.of("shallow", "deep"), "logits")
                .model("logits", 2);
    }

    /** The sum of the rows of a table that a text's tokens name, over the root of their number. */
    private static void pool(OnnxGraph graph, String table, String mask, String output) {
        graph.node("Gather", List.of(table, "input_ids"), output + "Rows")
                .node("Unsqueeze", List.of(mask, "tokens"), output + "Weights")
                .node("MatMul", List.of(output + "Weights", output + "Rows"), output + "Sums")
                .node("Squeeze", List.of(output + "Sums", "tokens"), output + "Sum")
                .node("ReduceSum", List.of(mask, "tokens"), output + "Counted", "keepdims", 1)
                .node("Max", List.of(output + "Counted", "one"), output + "Count")
                .node("Sqrt", List.of(output + "Count"), output + "Root")
                .node("Div", List.of(output + "Sum", output + "Root"), output);
    }

    private static float[] transposed(float[] rows, int count) {
        int width = rows.length / count;
        var columns = new float[rows.length];
        for (int row = 0; row < count; row++) {
            for (int i = 0; i < width; i++) {
                columns[i * count + row] = rows[row * width + i];
            }
        }
        return columns;
    }
}

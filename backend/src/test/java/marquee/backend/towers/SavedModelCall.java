package marquee.backend.towers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marquee.backend.towers.ModelServer.Refusal;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Signature;
import org.tensorflow.Tensor;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import tools.jackson.databind.JsonNode;

/** Runs a SavedModel on the JSON of a predict request, and refuses what TensorFlow Serving refuses ({@code json_tensor.cc}). */
final class SavedModelCall {

    private SavedModelCall() {}

    /** The signature's only output. */
    static float[][] run(SavedModelBundle model, JsonNode request) {
        String name = request.path("signature_name").asString(Signature.DEFAULT_KEY);
        if (model.signatures().stream().noneMatch(signature -> signature.key().equals(name))) {
            throw new Refusal(400, "Serving signature name: \"" + name + "\" not found in signature def");
        }
        var function = model.function(name);
        Map<String, Tensor> inputs = new HashMap<>();
        try {
            new TreeMap<>(function.signature().getInputs())
                    .forEach((input, about) -> inputs.put(input, tensor(request, input, about.dataType)));
            try (var result = function.call(inputs)) {
                return StdArrays.array2dCopyOf((TFloat32) result.get(0));
            }
        } catch (TensorFlowException | IllegalArgumentException e) {
            throw new Refusal(400, String.valueOf(e.getMessage()));
        } finally {
            inputs.values().forEach(Tensor::close);
        }
    }

    private static Tensor tensor(JsonNode request, String input, DataType type) {
        JsonNode value = request.path("inputs").path(input);
        if (value.isMissingNode()) {
            throw new Refusal(400, "Missing named input: " + input + " in 'inputs' object.");
        }
        List<JsonNode> numbers = value.path(0).isArray()
                ? value.valueStream().flatMap(JsonNode::valueStream).toList()
                : value.valueStream().toList();
        Shape shape =
                value.path(0).isArray() ? Shape.of(value.size(), value.path(0).size()) : Shape.of(value.size());
        if (numbers.size() != shape.size()) {
            throw new Refusal(
                    400,
                    "Encountered list at unexpected size: " + numbers.size() + " at level: 1 expected size: "
                            + shape.get(1));
        }
        return type == DataType.DT_INT32
                ? TInt32.tensorOf(
                        shape,
                        DataBuffers.of(
                                numbers.stream().mapToInt(SavedModelCall::whole).toArray()))
                : TFloat32.tensorOf(shape, DataBuffers.of(floats(numbers)));
    }

    private static int whole(JsonNode number) {
        if (!number.isInt()) {
            throw new Refusal(400, "JSON Value: " + number + " Type: Number is not of expected type: int32");
        }
        return number.asInt();
    }

    private static float[] floats(List<JsonNode> numbers) {
        var floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers.get(i).asDouble();
        }
        return floats;
    }
}

package marquee.towers.crossencoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An ONNX model that reads pairs: {@code input_ids}, and where it wants them {@code attention_mask} and {@code
 * token_type_ids}, each {@code int64[pairs][tokens]}. It answers with one number a pair, or with two, of which the second
 * speaks for the pair. One thread. Thread-safe; holds native memory until closed.
 */
final class PairModel implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";

    private final Path file;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private PairModel(Path file, OrtEnvironment environment, OrtSession session) {
        this.file = file;
        this.environment = environment;
        this.session = session;
    }

    /** @throws CrossEncoderException when the file is not such a model */
    static PairModel open(Path file) {
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            var model = new PairModel(file, environment, environment.createSession(file.toString(), options));
            try {
                model.requireKnownInputs();
                return model;
            } catch (OrtException | RuntimeException e) {
                model.close();
                throw e;
            }
        } catch (OrtException e) {
            throw new CrossEncoderException(
                    file + " cannot be read as an ONNX model (" + e.getMessage() + "); export the cross-encoder again.",
                    e);
        }
    }

    private void requireKnownInputs() throws OrtException {
        for (NodeInfo input : session.getInputInfo().values()) {
            boolean known = Set.of(IDS, MASK, TYPES).contains(input.getName());
            if (!known || !(input.getInfo() instanceof TensorInfo info) || info.type != OnnxJavaType.INT64) {
                throw wrong("wants the input " + input.getName() + " as " + input.getInfo());
            }
        }
        if (!session.getInputNames().contains(IDS)) {
            throw wrong("does not read " + IDS);
        }
    }

    private CrossEncoderException wrong(String what) {
        return new CrossEncoderException(
                file + " " + what + ", but a cross-encoder reads " + IDS + ", " + MASK + " and " + TYPES
                        + " as int64 and gives one or two float numbers a pair; export it as a sequence classifier.");
    }

    /** What the model says of each pair, larger is better; the shorter ones are padded. */
    float[] logits(List<TokenPair> pairs) {
        int tokens = pairs.stream().mapToInt(TokenPair::length).max().orElse(0);
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            long[] shape = {pairs.size(), tokens};
            for (Map.Entry<String, long[]> input : values(pairs, tokens).entrySet()) {
                if (session.getInputNames().contains(input.getKey())) {
                    inputs.put(
                            input.getKey(),
                            OnnxTensor.createTensor(environment, LongBuffer.wrap(input.getValue()), shape));
                }
            }
            try (var result = session.run(inputs)) {
                return logits(result, pairs.size());
            }
        } catch (OrtException e) {
            throw wrong("fails (" + e.getMessage() + ")");
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static Map<String, long[]> values(List<TokenPair> pairs, int tokens) {
        var ids = new long[pairs.size() * tokens];
        var mask = new long[ids.length];
        var types = new long[ids.length];
        for (int i = 0; i < pairs.size(); i++) {
            TokenPair pair = pairs.get(i);
            System.arraycopy(pair.ids(), 0, ids, i * tokens, pair.length());
            System.arraycopy(pair.types(), 0, types, i * tokens, pair.length());
            Arrays.fill(mask, i * tokens, i * tokens + pair.length(), 1);
        }
        return Map.of(IDS, ids, MASK, mask, TYPES, types);
    }

    private float[] logits(OrtSession.Result result, int pairs) {
        if (!(result.get(0) instanceof OnnxTensor tensor) || tensor.getInfo().type != OnnxJavaType.FLOAT) {
            throw wrong("gives " + result.get(0).getInfo());
        }
        FloatBuffer numbers = tensor.getFloatBuffer();
        if (numbers.remaining() == pairs) {
            var one = new float[pairs];
            numbers.get(one);
            return one;
        }
        if (numbers.remaining() != 2 * pairs) {
            throw wrong("gives " + numbers.remaining() + " numbers for " + pairs + " pairs");
        }
        var odds = new float[pairs];
        for (int i = 0; i < pairs; i++) {
            odds[i] = numbers.get(2 * i + 1) - numbers.get(2 * i);
        }
        return odds;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close " + file, e);
        }
    }
}

package marquee.towers.onnx;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Builds a model in the form of ONNX, node by node: the few messages of {@code onnx.proto} (IR version 8, operators of
 * version 17) that a small network needs. Not thread-safe.
 */
public final class OnnxGraph {

    private static final int IR_VERSION = 8;
    private static final int OPERATORS = 17;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int INT_ATTRIBUTE = 2;

    private final ByteArrayOutputStream nodes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream constants = new ByteArrayOutputStream();
    private final ByteArrayOutputStream inputs = new ByteArrayOutputStream();

    /** Writes fields of a message. */
    @FunctionalInterface
    private interface Fields {
        void to(CodedOutputStream out) throws IOException;
    }

    /** An input of whole numbers with two dimensions of any length. */
    public OnnxGraph input(String name) {
        write(inputs, out -> out.writeByteArray(11, value(name, INT64, 2)));
        return this;
    }

    /** Numbers that never change, in the order of the rows. */
    public OnnxGraph constant(String name, float[] values, long... shape) {
        var raw = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return constant(name, FLOAT, raw.array(), shape);
    }

    /** Whole numbers that never change. */
    public OnnxGraph constant(String name, long[] values, long... shape) {
        var raw = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return constant(name, INT64, raw.array(), shape);
    }

    private OnnxGraph constant(String name, int type, byte[] raw, long... shape) {
        byte[] tensor = bytes(out -> {
            for (long dimension : shape) {
                out.writeInt64(1, dimension);
            }
            out.writeInt32(2, type);
            out.writeString(8, name);
            out.writeByteArray(9, raw);
        });
        write(constants, out -> out.writeByteArray(5, tensor));
        return this;
    }

    /** A value of another type: {@code to} is {@code float}. */
    public OnnxGraph castToFloat(String input, String output) {
        return node("Cast", List.of(input), output, "to", FLOAT);
    }

    /** An operator without attributes. */
    public OnnxGraph node(String operator, List<String> arguments, String output) {
        write(nodes, out -> out.writeByteArray(1, bytes(node -> head(node, operator, arguments, output))));
        return this;
    }

    /** An operator with one attribute, a whole number. */
    public OnnxGraph node(String operator, List<String> arguments, String output, String attribute, long value) {
        byte[] said = bytes(out -> {
            out.writeString(1, attribute);
            out.writeInt64(3, value);
            out.writeInt32(20, INT_ATTRIBUTE);
        });
        write(
                nodes,
                out -> out.writeByteArray(1, bytes(node -> {
                    head(node, operator, arguments, output);
                    node.writeByteArray(5, said);
                })));
        return this;
    }

    private static void head(CodedOutputStream node, String operator, List<String> arguments, String output)
            throws IOException {
        for (String argument : arguments) {
            node.writeString(1, argument);
        }
        node.writeString(2, output);
        node.writeString(4, operator);
    }

    /**
     * The whole model, as a file holds it.
     *
     * @param output the value it answers with: float numbers
     * @param dimensions how many the output has
     */
    public byte[] model(String output, int dimensions) {
        byte[] graph = bytes(out -> {
            out.writeRawBytes(nodes.toByteArray());
            out.writeString(2, "marquee");
            out.writeRawBytes(constants.toByteArray());
            out.writeRawBytes(inputs.toByteArray());
            out.writeByteArray(12, value(output, FLOAT, dimensions));
        });
        return bytes(out -> {
            out.writeInt64(1, IR_VERSION);
            out.writeString(2, "marquee");
            out.writeByteArray(7, graph);
            out.writeByteArray(8, bytes(version -> version.writeInt64(2, OPERATORS)));
        });
    }

    private static byte[] value(String name, int type, int dimensions) {
        byte[] shape = bytes(out -> {
            for (int i = 0; i < dimensions; i++) {
                String length = name + i;
                out.writeByteArray(1, bytes(dimension -> dimension.writeString(2, length)));
            }
        });
        byte[] tensor = bytes(out -> {
            out.writeInt32(1, type);
            out.writeByteArray(2, shape);
        });
        return bytes(out -> {
            out.writeString(1, name);
            out.writeByteArray(2, bytes(kind -> kind.writeByteArray(1, tensor)));
        });
    }

    private static byte[] bytes(Fields fields) {
        var bytes = new ByteArrayOutputStream();
        write(bytes, fields);
        return bytes.toByteArray();
    }

    private static void write(ByteArrayOutputStream target, Fields fields) {
        try {
            var out = CodedOutputStream.newInstance(target);
            fields.to(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

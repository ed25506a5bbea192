package marquee.registry.experiments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of a mapping, each of which knows its line. */
final class YamlFields {

    private final Node node;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    /** Reads a mapping, named in the error when it is none or says a field twice. */
    YamlFields(String name, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw error(node, name + " has fields");
        }
        this.node = node;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar("a field's name", tuple.getKeyNode());
            if (fields.put(key, tuple.getValueNode()) != null) {
                throw error(tuple.getKeyNode(), key + " is there twice");
            }
        }
    }

    void allow(Set<String> known) {
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw error(
                        value,
                        name + " is not known here; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    Set<String> names() {
        return fields.keySet();
    }

    Node required(String name) {
        return optional(name).orElseThrow(() -> error(node, name + " is missing"));
    }

    Optional<Node> optional(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    String text(String name) {
        return scalar(name, required(name));
    }

    double number(String name) {
        Node value = required(name);
        try {
            return Double.parseDouble(scalar(name, value));
        } catch (NumberFormatException notANumber) {
            throw error(value, name + " is a number, not " + scalar(name, value));
        }
    }

    int whole(String name) {
        Node value = required(name);
        try {
            return Integer.parseInt(scalar(name, value));
        } catch (NumberFormatException notWhole) {
            throw error(value, name + " is a whole number, not " + scalar(name, value));
        }
    }

    /** What a reading makes of a field; what it refuses has the field's line. */
    <T> T read(String name, Function<String, T> reading) {
        return read(name, required(name), reading);
    }

    /** What it makes of each entry of a list. */
    <T> List<T> readAll(String name, Function<String, T> reading) {
        Node value = required(name);
        if (!(value instanceof SequenceNode list)) {
            throw error(value, name + " is a list");
        }
        return list.getValue().stream().map(entry -> read(name, entry, reading)).toList();
    }

    private static <T> T read(String name, Node value, Function<String, T> reading) {
        try {
            return reading.apply(scalar(name, value));
        } catch (IllegalArgumentException refused) {
            throw located(value, refused);
        }
    }

    static String scalar(String name, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw error(node, name + " is one word or number");
    }

    /** What is refused without a line has that of a node. */
    static IllegalArgumentException located(Node node, IllegalArgumentException refused) {
        String sentence = String.valueOf(refused.getMessage());
        return sentence.startsWith("line ") ? refused : error(node, sentence);
    }

    static IllegalArgumentException error(Node node, String sentence) {
        return new IllegalArgumentException("line " + (node.getStartMark().getLine() + 1) + ": " + sentence);
    }
}

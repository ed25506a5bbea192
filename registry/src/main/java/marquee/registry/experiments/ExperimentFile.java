package marquee.registry.experiments;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads an experiment's definition, as YAML or JSON. */
public final class ExperimentFile {

    private static final Set<String> FIELDS =
            Set.of("name", "kind", "layer", "salt", "percent", "variants", "primary", "guardrails");
    private static final Set<String> VARIANT_FIELDS = Set.of("weight", "release", "ranker", "parameters", "rules");

    private ExperimentFile() {}

    /**
     * Reads one definition that was checked before.
     *
     * @throws IllegalArgumentException when it cannot be read; the sentence names the line and the field
     */
    public static Experiment read(String text) {
        return read(text, (ranker, parameters) -> {});
    }

    /**
     * Reads one definition; without a salt its name is the salt.
     *
     * @param rule what variants may change
     * @throws IllegalArgumentException when it cannot be read; the sentence names the line and the field
     */
    public static Experiment read(String text, VariantRule rule) {
        Node root = parsed(text);
        var fields = new YamlFields("an experiment", root);
        fields.allow(FIELDS);
        String name = fields.text("name");
        try {
            return new Experiment(
                    name,
                    fields.optional("kind").isPresent()
                            ? fields.read("kind", ExperimentFile::kind)
                            : Experiment.Kind.SPLIT,
                    new Experiment.Audience(
                            fields.text("layer"),
                            fields.optional("salt").isPresent() ? fields.text("salt") : name,
                            fields.number("percent")),
                    variants(fields.required("variants"), rule),
                    new Experiment.Goals(
                            fields.read("primary", OnlineMetric::of),
                            fields.optional("guardrails").isPresent()
                                    ? fields.readAll("guardrails", OnlineMetric::of)
                                    : List.of()));
        } catch (IllegalArgumentException outOfRange) {
            throw YamlFields.located(root, outOfRange);
        }
    }

    private static Node parsed(String text) {
        try {
            return Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)))
                    .orElseThrow(() -> new IllegalArgumentException("line 1: there is no experiment"));
        } catch (MarkedYAMLException broken) {
            throw new IllegalArgumentException(
                    "line " + (broken.getProblemMark().getLine() + 1) + ": " + broken.getProblem(), broken);
        } catch (YAMLException broken) {
            throw new IllegalArgumentException("not YAML: " + broken.getMessage(), broken);
        }
    }

    private static Experiment.Kind kind(String word) {
        return Arrays.stream(Experiment.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind is split or interleaved, not " + word));
    }

    private static List<ExperimentVariant> variants(Node node, VariantRule rule) {
        var byName = new YamlFields("variants", node);
        return byName.names().stream()
                .map(name -> variant(name, byName.required(name), rule))
                .toList();
    }

    private static ExperimentVariant variant(String name, Node node, VariantRule rule) {
        var fields = new YamlFields("variant " + name, node);
        fields.allow(VARIANT_FIELDS);
        try {
            return new ExperimentVariant(
                    name,
                    fields.number("weight"),
                    fields.optional("release").isPresent()
                            ? OptionalInt.of(fields.whole("release"))
                            : OptionalInt.empty(),
                    fields.optional("ranker").map(given -> fields.read("ranker", word -> ranker(word, rule))),
                    fields.optional("parameters")
                            .map(given -> parameters(given, rule))
                            .orElse(Map.of()),
                    fields.optional("rules").isPresent()
                            ? Set.copyOf(fields.readAll("rules", word -> word))
                            : Set.of());
        } catch (IllegalArgumentException outOfRange) {
            throw YamlFields.located(node, outOfRange);
        }
    }

    private static String ranker(String word, VariantRule rule) {
        rule.check(Optional.of(word), Map.of());
        return word;
    }

    private static Map<String, String> parameters(Node node, VariantRule rule) {
        var fields = new YamlFields("parameters", node);
        return fields.names().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> fields.read(name, value -> parameter(name, value, rule))));
    }

    private static String parameter(String name, String value, VariantRule rule) {
        rule.check(Optional.empty(), Map.of(name, value));
        return value;
    }
}

package marquee.backend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marquee.catalog.hash.Sha256;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as text that two runs have in common and a person can read: status, headers, and the body's values in the order
 * in which they were sent, as many on a line as have room.
 *
 * <p>Written as a placeholder is only what chance decides or nobody but the service reads: UUIDs, and what a cursor spells and the form of it.
 * Scores have six digits behind the point, for processors differ in the next. Numbers are otherwise written as they were
 * sent. What is no JSON is written as its hash.
 */
final class Transcript {

    /** A recommendation with its card fits. */
    private static final int WIDTH = 320;

    private static final int DIGITS = 6;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** They say when and how long. */
    private static final List<String> LEFT_OUT = List.of("date", "content-length");

    /** What every answer carries is written only where it is otherwise. */
    private static final Map<String, String> EVERYWHERE = Map.of(
            "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
            "referrer-policy", "no-referrer",
            "vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY");

    private static final Pattern FORM_OF_CURSOR = Pattern.compile("(\"name\": \"cursor\".*?\"pattern\": )\"[^\"]*\"");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Transcript() {}

    /** One answer. */
    static String of(int status, HttpHeaders headers, byte[] body) {
        String text = status + "\n" + headers(headers) + body(headers, body);
        return UUID.matcher(text).replaceAll("<uuid>");
    }

    /** The cursor in an answer, wherever it stands. */
    static Optional<String> cursor(HttpHeaders headers, byte[] body) {
        return isJson(headers)
                ? JSON.readTree(body).findValues("cursor").stream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .findFirst()
                : Optional.empty();
    }

    private static String headers(HttpHeaders headers) {
        var all = new TreeMap<String, String>();
        EVERYWHERE.keySet().forEach(name -> all.put(name, "(none)"));
        headers.forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        LEFT_OUT.forEach(all::remove);
        return all.entrySet().stream()
                .filter(header -> !header.getValue().equals(EVERYWHERE.get(header.getKey())))
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String body(HttpHeaders headers, byte[] body) {
        if (body.length == 0) {
            return "";
        }
        if (!isJson(headers)) {
            return "sha256 " + Sha256.of(body) + "\n";
        }
        JsonNode sent = JSON.readTree(body);
        return (sent.has("openapi") ? description(sent) : json(sent, "", "")) + "\n";
    }

    /** The OpenAPI document, in which the order of fields means nothing and follows from where classes are. */
    private static String description(JsonNode sent) {
        var sorting = JSON.writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
        String text = json(JSON.readTree(sorting.writeValueAsBytes(sent)), "", "");
        return FORM_OF_CURSOR.matcher(text).replaceAll("$1<form>");
    }

    private static boolean isJson(HttpHeaders headers) {
        return Optional.ofNullable(headers.getContentType())
                .filter(type -> type.getSubtype().endsWith("json"))
                .isPresent();
    }

    private static String json(JsonNode node, String name, String indent) {
        String line = line(node, name);
        if (indent.length() + line.length() <= WIDTH || !node.isContainer()) {
            return line;
        }
        String deeper = indent + "  ";
        return node.isArray()
                ? node.valueStream()
                        .map(value -> deeper + json(value, name, deeper))
                        .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"))
                : node.propertyStream()
                        .map(field -> deeper + key(field.getKey()) + json(field.getValue(), field.getKey(), deeper))
                        .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String line(JsonNode node, String name) {
        if (node.isArray()) {
            return node.valueStream().map(value -> line(value, name)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .map(field -> key(field.getKey()) + line(field.getValue(), field.getKey()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (name.equals("cursor") && node.isString()) {
            return "<cursor>";
        }
        return node.isNumber() && name.equals("score") ? rounded(node.decimalValue()) : node.toString();
    }

    private static String key(String name) {
        return "\"" + name + "\": ";
    }

    private static String rounded(BigDecimal score) {
        return score.setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }
}

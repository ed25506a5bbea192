package marquee.bench.qdrant;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Options in one word, such as {@code ef=128+acorn}: what names a row of a table is what to type to get it again.
 *
 * @param values by option; empty for one without a value
 */
record Spelled(Map<String, Optional<Double>> values) {

    /** Keeps the order. */
    Spelled {
        values = new LinkedHashMap<>(values);
    }

    /**
     * Reads such a word.
     *
     * @throws IllegalArgumentException for an option that is none of these, or a value that is no number
     */
    static Spelled parse(String text, Set<String> known) {
        Map<String, Optional<Double>> values = new LinkedHashMap<>();
        for (String part : text.strip().split("\\+", -1)) {
            String[] nameAndValue = part.split("=", 2);
            if (!known.contains(nameAndValue[0])) {
                throw new IllegalArgumentException("\"%s\" in \"%s\" is none of %s."
                        .formatted(
                                nameAndValue[0], text, known.stream().sorted().collect(Collectors.joining(", "))));
            }
            values.put(
                    nameAndValue[0],
                    nameAndValue.length == 1 ? Optional.empty() : Optional.of(number(nameAndValue[1], text)));
        }
        return new Spelled(values);
    }

    private static double number(String value, String text) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"%s\" in \"%s\" is no number.".formatted(value, text), e);
        }
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    /** The option's value; what is given here where it is missing or has none. */
    double or(String option, double otherwise) {
        return values.getOrDefault(option, Optional.empty()).orElse(otherwise);
    }

    Spelled without(Collection<String> options) {
        Map<String, Optional<Double>> left = new LinkedHashMap<>(values);
        left.keySet().removeAll(options);
        return new Spelled(left);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(option -> option.getKey()
                        + option.getValue().map(value -> "=" + plain(value)).orElse(""))
                .collect(Collectors.joining("+"));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}

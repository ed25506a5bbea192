package marquee.ranking.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * In what somebody's lists differ from everybody's. Immutable.
 *
 * @param ranker that puts candidates in order; absent for the one that serves everybody
 * @param values of the parameters that differ
 */
public record ListSettings(Optional<RankerKind> ranker, Map<ListParameter, Double> values) {

    /** Everybody's. */
    public static final ListSettings SERVED = new ListSettings(Optional.empty(), Map.of());

    /** Copies the values. */
    public ListSettings {
        values = Map.copyOf(values);
    }

    /**
     * Reads what a definition says.
     *
     * @param ranker by its word
     * @param parameters by name
     * @throws IllegalArgumentException when there is no such ranker or parameter, or a value is out of range; the sentence
     *     names it
     */
    public static ListSettings of(Optional<String> ranker, Map<String, String> parameters) {
        var values = new EnumMap<ListParameter, Double>(ListParameter.class);
        parameters.forEach((word, value) -> {
            var parameter = ListParameter.of(word);
            values.put(parameter, parameter.read(value));
        });
        return new ListSettings(ranker.map(ListSettings::ranker), values);
    }

    private static RankerKind ranker(String word) {
        var kind = RankerKind.of(word);
        if (kind == RankerKind.CROSS_ENCODER) {
            throw new IllegalArgumentException(
                    "A cross-encoder serves everybody or nobody, since it is opened at the start: choose none or lightgbm");
        }
        return kind;
    }

    /** Its value of a parameter. */
    public double of(ListParameter parameter) {
        return values.getOrDefault(parameter, parameter.served());
    }

    /** These, and what others change besides. */
    public ListSettings and(ListSettings others) {
        var all = new EnumMap<ListParameter, Double>(ListParameter.class);
        all.putAll(values);
        all.putAll(others.values);
        return new ListSettings(others.ranker.or(() -> ranker), all);
    }
}

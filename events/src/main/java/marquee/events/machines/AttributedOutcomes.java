package marquee.events.machines;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import marquee.events.Event;
import marquee.events.wire.StateWire.Attributions;

/**
 * What came of what one person was shown, by variant and measure ({@code shown}, {@code clicked}, {@code played}, {@code
 * liked}, {@code disliked}): the sums of attribution, for whoever needs them person by person. Every driver of the loop keeps
 * the events that this is made of, so all say the same. Immutable.
 */
public final class AttributedOutcomes {

    private final Map<String, Map<String, Long>> byVariant;

    private AttributedOutcomes(Map<String, Map<String, Long>> byVariant) {
        this.byVariant = byVariant;
    }

    /** Of one person's events, in the order of their times. */
    public static AttributedOutcomes of(List<Event> events) {
        Map<String, Map<String, Long>> sums = new HashMap<>();
        var machine = new Attribution();
        Attributions state = machine.start();
        for (Event event : events) {
            if (machine.key(event).isPresent()) {
                state = machine.apply(state, event, output -> add(sums, output));
            }
        }
        return new AttributedOutcomes(sums);
    }

    private static void add(Map<String, Map<String, Long>> sums, Output output) {
        if (output instanceof Output.Counted counted) {
            sums.computeIfAbsent(counted.key().variant(), variant -> new HashMap<>())
                    .merge(counted.key().measure(), counted.times(), Long::sum);
        }
    }

    /** How often by the variants of a kind, at least 0; a movie in two lists counts in each. */
    public long times(Predicate<String> variants, String measure) {
        return byVariant.entrySet().stream()
                .filter(sums -> variants.test(sums.getKey()))
                .mapToLong(sums -> sums.getValue().getOrDefault(measure, 0L))
                .sum();
    }
}

package marquee.backend.experiments.results;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.EnumMap;
import java.util.Map;
import marquee.evaluation.statistics.RatioMoments;
import marquee.registry.experiments.OnlineMetric;

/** What came of one variant, added up person by person. Not thread-safe. */
final class VariantFigures {

    private final Map<OnlineMetric, RatioMoments> moments = new EnumMap<>(OnlineMetric.class);
    private final LongSet shown = new LongOpenHashSet();
    private long people;

    /** Adds a person; whom nothing was shown says nothing. */
    void add(PersonFigures person) {
        if (person.shown().isEmpty()) {
            return;
        }
        people++;
        shown.addAll(person.shown());
        person.metrics().forEach((metric, fraction) -> {
            if (fraction.bottom() > 0) {
                moments.merge(metric, RatioMoments.NONE.plus(fraction.top(), fraction.bottom()), RatioMoments::plus);
            }
        });
    }

    /** Sets what is not read from events. */
    void set(OnlineMetric metric, RatioMoments sums) {
        moments.put(metric, sums);
    }

    RatioMoments of(OnlineMetric metric) {
        return moments.getOrDefault(metric, RatioMoments.NONE);
    }

    /** Who was shown something. */
    long people() {
        return people;
    }

    /** Different movies that it showed. */
    long movies() {
        return shown.size();
    }
}

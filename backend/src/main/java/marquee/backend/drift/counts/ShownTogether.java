package marquee.backend.drift.counts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marquee.evaluation.metrics.content.Concentration;

/**
 * Movies that were shown, in hundreds, of whom each says how many different ones it has and how unequally often they were
 * shown: of so many both are comparable, however many people come. Not thread-safe.
 */
final class ShownTogether {

    private static final int TOGETHER = 100;

    /** More of ten minutes say nothing more. */
    private static final int MOST = 20_000;

    private final List<Long> rest;
    private final Map<Instant, List<Long>> bySlot = new TreeMap<>();

    /** @param rest what is left of earlier times */
    ShownTogether(List<Long> rest) {
        this.rest = new ArrayList<>(rest);
    }

    void add(Instant slot, List<Long> movies) {
        var shown = bySlot.computeIfAbsent(slot, first -> new ArrayList<>());
        if (shown.size() < MOST) {
            shown.addAll(movies);
        }
    }

    /** Counts all hundreds that are full, each in the slot in which it became so. */
    void count(SlotCounts counts) {
        bySlot.forEach((slot, movies) -> {
            rest.addAll(movies);
            while (rest.size() >= TOGETHER) {
                var hundred = rest.subList(0, TOGETHER);
                count(hundred, slot, counts);
                hundred.clear();
            }
        });
        bySlot.clear();
    }

    /** What does not fill a hundred as yet. */
    List<Long> rest() {
        return List.copyOf(rest);
    }

    private static void count(List<Long> movies, Instant slot, SlotCounts counts) {
        var shown = Concentration.of(movies);
        counts.add(WatchedValue.COVERAGE, slot, WatchedValue.COVERAGE.one(shown.coverage()));
        counts.add(WatchedValue.GINI, slot, WatchedValue.GINI.one(shown.gini()));
    }
}

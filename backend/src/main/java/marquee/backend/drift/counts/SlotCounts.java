package marquee.backend.drift.counts;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import marquee.evaluation.drift.Histogram;

/** What was counted of each value in each slot. Not thread-safe. */
public final class SlotCounts {

    private final Map<WatchedValue, NavigableMap<Instant, Histogram>> counts = new EnumMap<>(WatchedValue.class);

    /** Adds one more count. */
    public void add(WatchedValue value, Instant slot, Histogram counted) {
        counts.computeIfAbsent(value, first -> new TreeMap<>()).merge(slot, counted, Histogram::plus);
    }

    /** By slot, the earliest first. */
    public NavigableMap<Instant, Histogram> of(WatchedValue value) {
        return counts.getOrDefault(value, new TreeMap<>());
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Passes each to the reader, by value and slot. */
    void forEach(Reader reader) {
        counts.forEach((value, slots) -> slots.forEach((slot, counted) -> reader.read(value, slot, counted)));
    }

    /** Takes what was counted of a value in a slot. */
    @FunctionalInterface
    interface Reader {
        void read(WatchedValue value, Instant slot, Histogram counted);
    }
}

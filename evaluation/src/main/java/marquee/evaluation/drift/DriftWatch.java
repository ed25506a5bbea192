package marquee.evaluation.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Watches one value (stars, genres, scores, cosines) hour by hour: the last hours of its window together are compared with
 * a reference, and drift is told once, until the distance has fallen below half of its threshold. Not thread-safe.
 */
public final class DriftWatch {

    private final Histogram reference;
    private final Window window;
    private final DriftMeasure measure;
    private final Deque<Hour> hours = new ArrayDeque<>();
    private boolean raised;

    /**
     * Begins to watch.
     *
     * @param reference what is usual; at least one counted
     * @param window how much is looked at together
     * @param measure how the two are compared
     */
    public DriftWatch(Histogram reference, Window window, DriftMeasure measure) {
        this.reference = reference;
        this.window = window;
        this.measure = measure;
    }

    /**
     * Takes what another hour counted.
     *
     * @param end when the hour was over, in event time, later than the one before
     * @return the distance, when it has become drift now
     */
    public Optional<DriftMeasure.Distance> add(Instant end, Histogram counted) {
        hours.addLast(new Hour(end, counted));
        Instant oldest = end.minus(window.length());
        while (!hours.getFirst().end().isAfter(oldest)) {
            hours.removeFirst();
        }
        Histogram recent = hours.stream().map(Hour::counted).reduce(Histogram.empty(reference.bins()), Histogram::plus);
        return recent.total() < window.leastCounted() ? Optional.empty() : told(measure.distance(reference, recent));
    }

    private Optional<DriftMeasure.Distance> told(DriftMeasure.Distance distance) {
        boolean before = raised;
        raised = distance.drifted() || (before && distance.value() > distance.threshold() / 2);
        return raised && !before ? Optional.of(distance) : Optional.empty();
    }

    /** Whether drift was told and has not gone since. */
    public boolean raised() {
        return raised;
    }

    /**
     * What is looked at together.
     *
     * @param length in event time
     * @param leastCounted below which nothing is said
     */
    public record Window(Duration length, long leastCounted) {}

    private record Hour(Instant end, Histogram counted) {}
}

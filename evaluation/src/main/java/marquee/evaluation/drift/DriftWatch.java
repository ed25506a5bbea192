package marquee.evaluation.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SortedMap;

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
    private Optional<Judged> last = Optional.empty();

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
     * Goes on where another watch stopped.
     *
     * @param counted what the last hours before counted, by their ends
     * @param wasRaised whether it had told drift that had not gone
     */
    public DriftWatch resume(SortedMap<Instant, Histogram> counted, boolean wasRaised) {
        counted.forEach((end, hour) -> hours.addLast(new Hour(end, hour)));
        raised = wasRaised;
        return this;
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
        if (recent.total() < window.leastCounted()) {
            return Optional.empty();
        }
        var distance = measure.distance(reference, recent);
        last = Optional.of(new Judged(end, distance, recent.total()));
        return told(distance);
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

    /** What was said last, if enough was counted at any time. */
    public Optional<Judged> last() {
        return last;
    }

    /**
     * What was said at an hour's end.
     *
     * @param counted in the window
     */
    public record Judged(Instant end, DriftMeasure.Distance distance, long counted) {}

    /**
     * What is looked at together.
     *
     * @param length in event time
     * @param leastCounted below which nothing is said
     */
    public record Window(Duration length, long leastCounted) {}

    private record Hour(Instant end, Histogram counted) {}
}

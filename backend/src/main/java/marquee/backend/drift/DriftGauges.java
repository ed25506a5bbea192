package marquee.backend.drift;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells metrics what the watches say, whichever backend looked: {@code marquee.drift.distance} in parts of the threshold,
 * {@code marquee.drift.raised} 1 while a watch tells drift, and {@code marquee.drift.alarms} where this backend told it.
 * Thread-safe.
 */
final class DriftGauges {

    private static final Logger LOG = LoggerFactory.getLogger(DriftGauges.class);

    private final Map<WatchState.Key, WatchState> states = new ConcurrentHashMap<>();
    private final MeterRegistry metrics;

    DriftGauges(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void show(List<WatchState> now) {
        now.forEach(state -> {
            if (states.put(state.key(), state) == null) {
                register(state.key());
            }
        });
    }

    void tell(DriftJudge.Alarm alarm) {
        LOG.warn(
                "Drift: {} of the {} up to {} is not as usual: its distance by {} is {}, from {} on it is drift",
                alarm.key().value().word(),
                alarm.key().window().word(),
                alarm.at(),
                alarm.key().value().measureName(),
                alarm.distance().value(),
                alarm.distance().threshold());
        metrics.counter("marquee.drift.alarms", tags(alarm.key())).increment();
    }

    private void register(WatchState.Key key) {
        Gauge.builder("marquee.drift.distance", () -> distance(key))
                .description("How far a value is from what is usual, in parts of what is drift")
                .tags(tags(key))
                .register(metrics);
        Gauge.builder("marquee.drift.raised", () -> raised(key))
                .description("1 while a watch tells drift")
                .tags(tags(key))
                .register(metrics);
    }

    private double distance(WatchState.Key key) {
        var state = states.get(key);
        return state == null
                ? Double.NaN
                : state.distance().value() / state.distance().threshold();
    }

    private double raised(WatchState.Key key) {
        var state = states.get(key);
        return state != null && state.raisedAt().isPresent() ? 1 : 0;
    }

    private static Tags tags(WatchState.Key key) {
        return Tags.of("value", key.value().word(), "window", key.window().word());
    }
}

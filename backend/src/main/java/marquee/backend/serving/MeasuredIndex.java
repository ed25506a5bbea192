package marquee.backend.serving;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import marquee.index.Hits;
import marquee.index.Plan;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.support.ForwardingIndex;
import reactor.core.publisher.Mono;

/**
 * An index that notes how its searches went: how long they took as {@code marquee.index.search} and, where the index tells,
 * how many vectors they compared as {@code marquee.index.compared}, by {@linkplain Plan plan}. Thread-safe.
 */
final class MeasuredIndex extends ForwardingIndex {

    private final Map<Plan, Timer> times;
    private final Map<Plan, DistributionSummary> compared;

    MeasuredIndex(VectorIndex index, MeterRegistry metrics) {
        super(index);
        this.times = byPlan(tag -> metrics.timer("marquee.index.search", "plan", tag));
        this.compared = byPlan(tag -> metrics.summary("marquee.index.compared", "plan", tag));
    }

    private static <M> Map<Plan, M> byPlan(Function<String, M> meter) {
        var meters = new EnumMap<Plan, M>(Plan.class);
        Stream.of(Plan.values())
                .forEach(plan -> meters.put(plan, meter.apply(plan.name().toLowerCase(Locale.ROOT))));
        return Map.copyOf(meters);
    }

    @Override
    public Mono<Hits> search(Query query) {
        return super.search(query).doOnNext(this::note);
    }

    private void note(Hits found) {
        Objects.requireNonNull(times.get(found.plan())).record(found.took());
        if (found.visited() > 0) {
            Objects.requireNonNull(compared.get(found.plan())).record((double) found.visited());
        }
    }
}

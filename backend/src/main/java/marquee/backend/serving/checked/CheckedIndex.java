package marquee.backend.serving.checked;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import marquee.index.Effort;
import marquee.index.Hits;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.support.ForwardingIndex;
import marquee.index.support.SearchRecall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * An index of whose searches some are repeated exactly, after their answer was given and one at a time. What of the exact
 * answer they had found is {@code marquee.index.recall}, by {@linkplain SearchKind kind}; kinds that fall below a floor look
 * farther from then on, which {@code marquee.index.widening} says. Thread-safe.
 */
public final class CheckedIndex extends ForwardingIndex {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedIndex.class);

    private final RecallProperties properties;
    private final MeterRegistry metrics;
    private final Map<SearchKind, RecallWatch> watches = new EnumMap<>(SearchKind.class);
    private final List<Meter> meters = new ArrayList<>();
    private final Counter unanswered;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final Disposable.Swap check = Disposables.swap();

    /** @param random which searches are repeated */
    public CheckedIndex(
            VectorIndex index, RecallProperties properties, SplittableRandom random, MeterRegistry metrics) {
        super(index);
        this.properties = properties;
        this.metrics = metrics;
        this.unanswered = metrics.counter("marquee.index.checks.unanswered");
        for (SearchKind kind : SearchKind.values()) {
            var watch = new RecallWatch(properties, random.split());
            watches.put(kind, watch);
            meters.add(Gauge.builder("marquee.index.recall", watch, RecallWatch::recall)
                    .tags("kind", kind.word(), "collection", collection())
                    .register(metrics));
            meters.add(Gauge.builder("marquee.index.widening", watch, CheckedIndex::widening)
                    .tags("kind", kind.word(), "collection", collection())
                    .register(metrics));
        }
    }

    /** How many times the usual beam is kept; without end where all is compared. */
    private static double widening(RecallWatch watch) {
        Effort effort = watch.effort();
        return effort.exact() ? Double.POSITIVE_INFINITY : effort.widening();
    }

    /** A query that says itself what it may cost is asked as it is. */
    @Override
    public Mono<Hits> search(Query query) {
        return query.effort().equals(Effort.USUAL) ? checked(query) : super.search(query);
    }

    private Mono<Hits> checked(Query query) {
        return Mono.defer(() -> {
            SearchKind kind = SearchKind.of(query);
            RecallWatch watch = Objects.requireNonNull(watches.get(kind));
            Query priced = query.with(watch.effort(), query.deadline());
            Mono<Hits> found = super.search(priced);
            return watch.takes() ? found.doOnNext(hits -> repeat(kind, watch, priced, hits)) : found;
        });
    }

    private void repeat(SearchKind kind, RecallWatch watch, Query query, Hits found) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        check.update(super.search(query.with(Effort.EXACT, properties.deadline()))
                .doFinally(end -> busy.set(false))
                .subscribe(all -> compare(kind, watch, query.effort(), found, all), error -> unanswered(kind, error)));
    }

    private void compare(SearchKind kind, RecallWatch watch, Effort effort, Hits found, Hits all) {
        OptionalDouble recall = SearchRecall.of(found.hits(), all.hits());
        if (recall.isPresent() && watch.note(recall.getAsDouble(), effort)) {
            LOG.warn(
                    "Searches of the kind {} in {} find too little: from now on they look farther ({})",
                    kind.word(),
                    collection(),
                    watch.effort());
        }
    }

    private void unanswered(SearchKind kind, Throwable error) {
        unanswered.increment();
        LOG.debug("A search of the kind {} could not be repeated: {}", kind.word(), error.getMessage());
    }

    @Override
    public void close() {
        check.dispose();
        meters.forEach(metrics::remove);
        super.close();
    }
}

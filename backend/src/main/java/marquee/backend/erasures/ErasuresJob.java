package marquee.backend.erasures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.database.Postgres;
import marquee.events.kafka.BrokerException;
import marquee.events.store.StoreException;
import marquee.registry.erasures.Erasure;
import marquee.registry.erasures.ErasureRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Looks after the stores of everybody who asked to be forgotten, again and again until nothing is left; every service does.
 * {@code marquee.erasures.open} says of how many something is left, {@code marquee.erasures.oldest} since when the first of
 * them waits.
 */
@Component
final class ErasuresJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresJob.class);
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final ErasureRegistry registry;
    private final List<StoreErasure> stores;
    private final ErasuresProperties properties;
    private final Clock clock;
    private volatile List<Erasure> open = List.of();

    ErasuresJob(
            Postgres postgres,
            List<StoreErasure> stores,
            ErasuresProperties properties,
            MeterRegistry metrics,
            Clock clock) {
        this.registry = new ErasureRegistry(postgres);
        this.stores = List.copyOf(stores);
        this.properties = properties;
        this.clock = clock;
        Gauge.builder("marquee.erasures.open", () -> open.size())
                .description("People who asked to be forgotten and of whom something is left")
                .register(metrics);
        Gauge.builder("marquee.erasures.oldest", this::oldest)
                .description("For how long the first of them has waited")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.every(), LIMIT);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromRunnable(() -> {
            open = registry.open();
            open.forEach(this::look);
        });
    }

    private void look(Erasure erasure) {
        stores.stream()
                .filter(store -> erasure.isOpen(store.store()))
                .forEach(store -> erasure.person().ifPresent(person -> look(erasure, store, person)));
    }

    private void look(Erasure erasure, StoreErasure store, long person) {
        registry.note(erasure, progress(erasure, store, person));
    }

    private Erasure.Progress progress(Erasure erasure, StoreErasure store, long person) {
        try {
            return Erasure.Progress.of(store.store(), clock.instant(), store.erase(erasure, person));
        } catch (StoreException | BrokerException e) {
            LOG.warn(
                    "Somebody could not be erased from {}, which is tried again",
                    store.store().word(),
                    e);
            return Erasure.Progress.failed(
                    store.store(), clock.instant(), "it does not answer, or refuses; the log of the service says why");
        }
    }

    private double oldest() {
        Instant now = clock.instant();
        return open.stream()
                .findFirst()
                .map(first -> Duration.between(first.askedAt(), now).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}

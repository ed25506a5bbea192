package marquee.backend.loop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.database.Postgres;
import marquee.events.postgres.Backlog;
import marquee.events.postgres.OutboxRelay;
import marquee.events.postgres.Relayed;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Handles what waits in the outbox. While another backend on the same database does, this one waits. Counted as {@code
 * marquee.loop.events} by what became of them; {@code marquee.outbox.events} is how many wait, {@code marquee.outbox.age} for
 * how long the first one has: the one to watch.
 */
@Component
final class RelayJob implements Job, DisposableBean {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final OutboxRelay relay;
    private final LoopProperties properties;
    private final Counter handled;
    private final Counter known;
    private final Counter buried;
    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, Duration.ZERO));

    RelayJob(Postgres postgres, LoopProperties properties, MeterRegistry metrics) {
        this.relay = new OutboxRelay(postgres);
        this.properties = properties;
        this.handled = metrics.counter("marquee.loop.events", "outcome", "handled");
        this.known = metrics.counter("marquee.loop.events", "outcome", "known");
        this.buried = metrics.counter("marquee.loop.events", "outcome", "buried");
        Gauge.builder("marquee.outbox.events", () -> backlog.get().events())
                .description("Events that wait to be handled, at most")
                .register(metrics);
        Gauge.builder("marquee.outbox.age", () -> backlog.get().age().toMillis() / 1_000.0)
                .description("For how long the first event has waited")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.every(), LIMIT).retryingEvery(RETRY);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromRunnable(this::empty);
    }

    /** Looks first: to lock the relay's row is to write to the disk, which an idle service need not do each second. */
    private void empty() {
        int taken = OutboxRelay.BATCH;
        while (look() && taken == OutboxRelay.BATCH && !Thread.currentThread().isInterrupted()) {
            Relayed done = relay.relay();
            handled.increment(done.handled());
            buried.increment(done.buried());
            known.increment((double) done.taken() - done.handled() - done.buried());
            taken = done.taken();
        }
    }

    private boolean look() {
        Backlog waiting = relay.backlog();
        backlog.set(waiting);
        return waiting.events() > 0;
    }

    @Override
    public void destroy() {
        relay.close();
    }
}

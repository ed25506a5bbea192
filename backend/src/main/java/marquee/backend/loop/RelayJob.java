package marquee.backend.loop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.events.postgres.Backlog;
import marquee.events.postgres.OutboxRelay;
import marquee.events.postgres.Relayed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Empties the outbox: what waits is handled here, or goes to a broker ({@link RelayConfiguration}). While another process on
 * the same database does, this one waits. Counted as {@code marquee.loop.events} by what became of them,
 * and as {@code marquee.loop.late} where they came late: that changes nothing, but should be rare.
 */
@Component
@ConditionalOnProperty(name = RelayJob.HERE, matchIfMissing = true)
final class RelayJob implements Job {

    /** The setting that says whether this process runs the loop. */
    static final String HERE = "marquee.loop.here";

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final OutboxRelay relay;
    private final LoopProperties properties;
    private final OutboxGauges gauges;
    private final Counter handled;
    private final Counter known;
    private final Counter buried;
    private final Counter late;

    RelayJob(OutboxRelay relay, LoopProperties properties, OutboxGauges gauges, MeterRegistry metrics) {
        this.relay = relay;
        this.properties = properties;
        this.gauges = gauges;
        this.handled = metrics.counter("marquee.loop.events", "outcome", "handled");
        this.known = metrics.counter("marquee.loop.events", "outcome", "known");
        this.buried = metrics.counter("marquee.loop.events", "outcome", "buried");
        this.late = metrics.counter("marquee.loop.late");
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
            late.increment(done.late());
            known.increment((double) done.taken() - done.handled() - done.buried());
            taken = done.taken();
        }
    }

    private boolean look() {
        Backlog waiting = relay.backlog();
        gauges.set(waiting);
        return waiting.events() > 0;
    }
}

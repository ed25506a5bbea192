package marquee.backend.loop;

import java.time.Duration;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.events.postgres.OutboxRelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Where another process runs the loop, looks from here too whether it does: a loop that stands still tells nobody itself. */
@Component
@ConditionalOnProperty(name = RelayJob.HERE, havingValue = "false")
final class OutboxWatch implements Job {

    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(5), Duration.ofMinutes(1));

    private final OutboxRelay relay;
    private final OutboxGauges gauges;

    OutboxWatch(OutboxRelay relay, OutboxGauges gauges) {
        this.relay = relay;
        this.gauges = gauges;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromRunnable(() -> gauges.set(relay.backlog()));
    }
}

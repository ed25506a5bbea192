package marquee.backend.loop;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import marquee.events.postgres.Backlog;
import org.springframework.stereotype.Component;

/**
 * What waits in the outbox as it was last looked at: {@code marquee.outbox.events} is how many events, {@code
 * marquee.outbox.age} for how long the first one has waited: the one to watch. Thread-safe.
 */
@Component
final class OutboxGauges {

    private final AtomicReference<Backlog> latest = new AtomicReference<>(new Backlog(0, Duration.ZERO));

    OutboxGauges(MeterRegistry metrics) {
        Gauge.builder("marquee.outbox.events", () -> latest.get().events())
                .description("Events that wait to be handled, at most")
                .register(metrics);
        Gauge.builder("marquee.outbox.age", () -> latest.get().age().toMillis() / 1_000.0)
                .description("For how long the first event has waited")
                .baseUnit("seconds")
                .register(metrics);
    }

    void set(Backlog backlog) {
        latest.set(backlog);
    }
}

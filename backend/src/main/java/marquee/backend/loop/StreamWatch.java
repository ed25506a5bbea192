package marquee.backend.loop;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.events.kafka.StreamProgress;
import marquee.events.kafka.StreamReader;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Looks how far the stream beside the service has come, since one that stands still tells nobody itself: {@code
 * marquee.stream.behind} is what waits for it in the broker, the one to watch, {@code marquee.stream.confirmed} what it has
 * confirmed; its rate is how fast.
 */
@Component
@ConditionalOnProperty("marquee.kafka.servers")
final class StreamWatch implements Job {

    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(5), Duration.ofMinutes(1));

    private final StreamReader stream;
    private final AtomicReference<StreamProgress> latest = new AtomicReference<>(new StreamProgress(0, 0));

    StreamWatch(StreamReader stream, MeterRegistry metrics) {
        this.stream = stream;
        Gauge.builder("marquee.stream.behind", () -> latest.get().behind())
                .description("Records in the topic of events that the stream has not confirmed")
                .register(metrics);
        FunctionCounter.builder("marquee.stream.confirmed", latest, found ->
                        (double) found.get().confirmed())
                .description("Records in the topic of events that the stream has confirmed")
                .register(metrics);
    }

    @Override
    public String name() {
        return "stream";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromRunnable(() -> latest.set(stream.progress()));
    }
}

package marquee.backend.loop;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.database.Postgres;
import marquee.events.clickhouse.ClickHouseCopy;
import marquee.events.postgres.HandledEvents.Handed;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Copies what was handled to ClickHouse, where one is named, for learning; while it is away, events wait in PostgreSQL and
 * nobody else notices. Counted as {@code marquee.clickhouse.copied}, and {@code marquee.clickhouse.passed.over} what could not
 * be read any more; {@code marquee.clickhouse.behind} is how many are still to be copied, {@code marquee.clickhouse.lag} how
 * long ago all were: the one to watch.
 */
@Component
@ConditionalOnProperty("marquee.clickhouse.url")
final class ClickHouseJob implements Job, DisposableBean {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final ClickHouseCopy copy;
    private final ClickHouseProperties properties;
    private final Clock clock;
    private final Counter copied;
    private final Counter passedOver;
    private volatile long behind;
    private volatile Instant level;

    ClickHouseJob(Postgres postgres, ClickHouseProperties properties, MeterRegistry metrics, Clock clock) {
        this.copy = new ClickHouseCopy(postgres, properties.server());
        this.properties = properties;
        this.clock = clock;
        this.level = clock.instant();
        this.copied = metrics.counter("marquee.clickhouse.copied");
        this.passedOver = metrics.counter("marquee.clickhouse.passed.over");
        Gauge.builder("marquee.clickhouse.behind", () -> behind)
                .description("Events that are still to be copied to ClickHouse, at most")
                .register(metrics);
        Gauge.builder("marquee.clickhouse.lag", () -> lag().toMillis() / 1_000.0)
                .description("How long ago ClickHouse had every event that was handled, or since the start")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Override
    public String name() {
        return "clickhouse";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.every(), LIMIT).retryingEvery(RETRY);
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromRunnable(this::copyAll);
    }

    private void copyAll() {
        Handed handed;
        do {
            handed = copy.copy();
            copied.increment(handed.events());
            passedOver.increment((double) handed.passedOver());
            behind = handed.behind();
        } while (handed.isFurther() && !Thread.currentThread().isInterrupted());
        if (handed.isLevel()) {
            level = clock.instant();
        }
    }

    private Duration lag() {
        return Duration.between(level, clock.instant());
    }

    @Override
    public void destroy() {
        copy.close();
    }
}

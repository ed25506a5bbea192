package marquee.backend.health;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Up while the disk that keeps the data has room: on a full one no rating can be stored. */
@Component
final class DiskHealthIndicator implements ReactiveHealthIndicator, Job {

    /** Looking at a disk that hangs does not end. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Schedule SCHEDULE = Schedule.every(Duration.ofSeconds(5), LIMIT);

    private final HealthProperties properties;
    private final AtomicReference<Health> latest =
            new AtomicReference<>(Health.up().build());

    DiskHealthIndicator(HealthProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<Health> health() {
        return Mono.fromSupplier(latest::get);
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public Schedule schedule() {
        return SCHEDULE;
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return properties.data().isBlank()
                ? Mono.empty()
                : Mono.fromCallable(() ->
                                Files.getFileStore(Path.of(properties.data())).getUsableSpace())
                        .doOnNext(free -> latest.set(health(DataSize.ofBytes(free))))
                        .then();
    }

    private Health health(DataSize free) {
        return free.compareTo(properties.leastFree()) >= 0
                ? Health.up().build()
                : Health.down()
                        .withDetail(
                                "reason",
                                "the disk that keeps the data is full: %,d MB are free, %,d MB are needed"
                                        .formatted(
                                                free.toMegabytes(),
                                                properties.leastFree().toMegabytes()))
                        .build();
    }
}

package marquee.backend.serving;

import java.time.Duration;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.towers.UserTowers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Opens the tower that could not be opened when its release went into service; the index stays open, and its caches. */
@Component
final class TowerRetry implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(TowerRetry.class);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final LiveReleases releases;
    private final UserTowers towers;
    private final ServingProperties properties;
    private final ServingGuards guards;

    TowerRetry(LiveReleases releases, UserTowers towers, ServingProperties properties, ServingGuards guards) {
        this.releases = releases;
        this.towers = towers;
        this.properties = properties;
        this.guards = guards;
    }

    @Override
    public String name() {
        return "tower";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.refresh(), LIMIT).retryingEvery(properties.towerRetry());
    }

    @Override
    public Mono<Void> run(Scheduler own) {
        return Mono.fromRunnable(() -> releases.towerless().ifPresent(this::complete));
    }

    private void complete(LiveRelease release) {
        release.complete(towers.open(release.release(), guards.towerDeadline()));
        LOG.info("Release {} has its user tower", release.release());
    }
}

package marquee.backend.serving.side;

import java.time.Duration;
import java.util.Optional;
import marquee.backend.background.Job;
import marquee.backend.background.Schedule;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.ServingProperties;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Follows the alias of the graph model's vectors, which find hidden gems. Thread-safe; nothing that answers blocks. */
@Component
public final class LiveGems implements Job, DisposableBean {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ServingProperties properties;
    private final FollowedAlias alias;

    LiveGems(FollowedAlias.Follower follower, ServingProperties properties) {
        this.properties = properties;
        this.alias = follower.of(properties.gemsAlias());
    }

    /** The graph's vectors of a release, if the alias names them. */
    public Optional<SideVectors> of(LiveRelease live) {
        return alias.of(live);
    }

    @Override
    public String name() {
        return "gems";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(properties.refresh(), LIMIT);
    }

    @Override
    public boolean isNeededToServe() {
        return true;
    }

    /** Looks at the alias and follows it. */
    @Override
    public Mono<Void> run(Scheduler own) {
        return alias.follow(own);
    }

    @Override
    public void destroy() {
        alias.close();
    }
}

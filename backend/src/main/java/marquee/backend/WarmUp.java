package marquee.backend;

import java.time.Duration;
import marquee.backend.popularity.PopularityWatch;
import marquee.backend.serving.LiveReleases;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what is kept in memory before the first request comes in. What cannot be read now is read later. */
@Component
final class WarmUp implements InitializingBean {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final LiveReleases releases;
    private final PopularityWatch popularity;

    WarmUp(LiveReleases releases, PopularityWatch popularity) {
        this.releases = releases;
        this.popularity = popularity;
    }

    @Override
    public void afterPropertiesSet() {
        Mono.when(releases.follow(), popularity.refresh()).block(LIMIT);
    }
}

package marquee.backend.health;

import java.time.Duration;
import marquee.backend.background.Background;
import marquee.backend.background.Causes;
import marquee.backend.recommendations.ForYouProbe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Up when all that serving needs was read, and For You answers with a movie, degraded or not. */
@Component
final class ForYouHealthIndicator implements ReactiveHealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(ForYouHealthIndicator.class);
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Background background;
    private final ForYouProbe probe;

    ForYouHealthIndicator(Background background, ForYouProbe probe) {
        this.background = background;
        this.probe = probe;
    }

    @Override
    public Mono<Health> health() {
        return Mono.defer(() -> {
            var obstacles = background.obstacles();
            return obstacles.isEmpty() ? asked() : Mono.just(down(String.join("; ", obstacles)));
        });
    }

    private Mono<Health> asked() {
        return probe.ask()
                .timeout(LIMIT)
                .map(answer -> Health.up()
                        .withDetail("release", answer.release().orElse("none"))
                        .withDetail("degraded", answer.degraded())
                        .build())
                .defaultIfEmpty(down("no movie to recommend"))
                .onErrorResume(error -> Mono.just(failed(error)));
    }

    private static Health failed(Throwable error) {
        if (!Causes.isUnavailable(error)) {
            LOG.error("For You has no answer for the health check", error);
        }
        return down("For You has no answer: " + Causes.words(error, LIMIT));
    }

    private static Health down(String reason) {
        return Health.down().withDetail("reason", reason).build();
    }
}

package marquee.backend.health;

import java.time.Duration;
import marquee.backend.recommendations.ForYouProbe;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Up when For You answers with a movie, degraded or not. */
@Component
final class ForYouHealthIndicator implements ReactiveHealthIndicator {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final ForYouProbe probe;

    ForYouHealthIndicator(ForYouProbe probe) {
        this.probe = probe;
    }

    @Override
    public Mono<Health> health() {
        return probe.ask()
                .timeout(LIMIT)
                .map(answer -> Health.up()
                        .withDetail("release", answer.release().orElse("none"))
                        .withDetail("degraded", answer.degraded())
                        .build())
                .defaultIfEmpty(Health.down()
                        .withDetail("reason", "no movie to recommend")
                        .build())
                .onErrorResume(error -> Mono.just(Health.down()
                        .withDetail("reason", error.getClass().getSimpleName())
                        .build()));
    }
}

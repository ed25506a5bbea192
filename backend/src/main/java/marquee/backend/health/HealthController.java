package marquee.backend.health;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The state of the service in one short answer. */
@RestController
class HealthController {

    private final ForYouHealthIndicator forYou;

    HealthController(ForYouHealthIndicator forYou) {
        this.forYou = forYou;
    }

    @Operation(summary = "Whether For You answers, from which release, and whether a fallback does")
    @GetMapping("/health")
    Mono<ResponseEntity<State>> health() {
        return forYou.health()
                .map(health -> ResponseEntity.status(health.getStatus().equals(Status.UP) ? 200 : 503)
                        .body(State.of(health)));
    }

    /**
     * The state.
     *
     * @param status UP when For You answers
     * @param details the live release, whether a fallback answers, or what is wrong
     */
    record State(String status, Map<String, Object> details) {

        static State of(Health health) {
            return new State(health.getStatus().getCode(), health.getDetails());
        }
    }
}

package marquee.backend.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.backend.http.Drain;
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
    private final DiskHealthIndicator disk;
    private final Drain drain;

    HealthController(ForYouHealthIndicator forYou, DiskHealthIndicator disk, Drain drain) {
        this.forYou = forYou;
        this.disk = disk;
        this.drain = drain;
    }

    @Operation(summary = "Whether the service is ready, from which release it answers, and whether a fallback does")
    @ApiResponse(responseCode = "200", description = "The service is ready.")
    @ApiResponse(
            responseCode = "503",
            description = "It is not; details says why.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = State.class)))
    @GetMapping("/health")
    Mono<ResponseEntity<State>> health() {
        return drain.isDraining() ? Mono.just(answer(State.STOPPING)) : lookedUp();
    }

    private Mono<ResponseEntity<State>> lookedUp() {
        return Mono.zip(forYou.health(), disk.health())
                .map(both -> State.of(List.of(both.getT1(), both.getT2())))
                .map(HealthController::answer);
    }

    private static ResponseEntity<State> answer(State state) {
        return ResponseEntity.status(state.isUp() ? 200 : 503).body(state);
    }

    /**
     * The state.
     *
     * @param status UP when For You answers and ratings can be kept
     * @param details the live release, whether a fallback answers, or what is wrong
     */
    record State(String status, Map<String, Object> details) {

        private static final String REASON = "reason";

        static final State STOPPING = new State(Status.DOWN.getCode(), Map.of(REASON, "the service is about to stop"));

        static State of(List<Health> parts) {
            boolean up = parts.stream().allMatch(part -> part.getStatus().equals(Status.UP));
            Map<String, Object> details = new TreeMap<>();
            parts.forEach(part -> details.putAll(part.getDetails()));
            String reasons = parts.stream()
                    .flatMap(part -> Stream.ofNullable(part.getDetails().get(REASON)))
                    .map(Object::toString)
                    .collect(Collectors.joining("; "));
            if (!reasons.isEmpty()) {
                details.put(REASON, reasons);
            }
            return new State(up ? Status.UP.getCode() : Status.DOWN.getCode(), details);
        }

        private boolean isUp() {
            return status.equals(Status.UP.getCode());
        }
    }
}

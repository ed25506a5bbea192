package marquee.backend;

import java.util.Map;
import marquee.backend.guards.Unavailable;
import marquee.backend.http.Drain;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** {@code GET /health} of a part of the service that runs as a process of its own: whether it can do its work now. */
record PartHealth(DatabaseGuard guard, DatabaseClient database, Drain drain) {

    /** A part has no lists to be judged by, and describes no API of its own. */
    static final Map<String, Object> SETTINGS = Map.of(
            "management.endpoint.health.group.readiness.include", "readinessState",
            "springdoc.api-docs.enabled", "false",
            "springdoc.swagger-ui.enabled", "false");

    /** Of a part that needs the database. */
    RouterFunction<ServerResponse> route() {
        return route(Mono.empty());
    }

    /**
     * Of a part that needs more.
     *
     * @param other fails when that is missing
     */
    RouterFunction<ServerResponse> route(Mono<Void> other) {
        Mono<Void> ask = database.sql("SELECT 1").then().then(other);
        return RouterFunctions.route()
                .GET("/health", request -> drain.isDraining() ? down("it is about to stop") : looked(ask))
                .build();
    }

    private Mono<ServerResponse> looked(Mono<Void> ask) {
        return guard.read(ask.thenReturn(true))
                .flatMap(well -> ServerResponse.ok().bodyValue(Map.of("status", "UP")))
                .onErrorResume(Unavailable::is, away -> down("the database is away"))
                .onErrorResume(ResponseStatusException.class, full -> down("too many events wait to be handled"));
    }

    private static Mono<ServerResponse> down(String reason) {
        return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyValue(Map.of("status", "DOWN", "details", Map.of("reason", reason)));
    }
}

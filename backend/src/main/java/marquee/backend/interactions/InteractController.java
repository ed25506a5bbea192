package marquee.backend.interactions;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import marquee.backend.accounts.Caller;
import marquee.backend.accounts.Permissions;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What somebody did, by the two-stage system's address. */
@RestController
class InteractController {

    private final ClientEvents events;
    private final Clock clock;
    private final Permissions permissions;

    InteractController(ClientEvents events, Clock clock, Permissions permissions) {
        this.events = events;
        this.clock = clock;
        this.permissions = permissions;
    }

    @Operation(
            summary = "Takes one click, play or rating, by the two-stage system's address",
            description =
                    "202 means stored. Everything acts as by /api/events; what comes again with its event_id counts once.")
    @PostMapping("/interact")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<AcceptedEvents> interact(@Valid @RequestBody InteractRequest request, Caller caller) {
        return permissions
                .requireChange(caller, List.of(request.userId()))
                .then(Mono.defer(() -> events.take(List.of(event(request)))))
                .thenReturn(new AcceptedEvents(1));
    }

    private Event event(InteractRequest request) {
        UUID id = Optional.ofNullable(request.eventId()).map(UUID::fromString).orElseGet(UUID::randomUUID);
        return new Event(id, OptionalLong.of(request.userId()), clock.instant(), action(request));
    }

    private static Action action(InteractRequest request) {
        var answer = Optional.ofNullable(request.recommendationId());
        return switch (request.interaction()) {
            case CLICK -> new Action.Clicked(request.movieId(), answer, OptionalInt.empty());
            case PLAY -> new Action.Played(request.movieId(), answer, OptionalInt.empty());
            case RATE -> new Action.Rated(request.movieId(), stars(request.rating()));
        };
    }

    private static Stars stars(@Nullable Double rating) {
        try {
            return new Stars(rating == null ? 0 : rating);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "rating: must be between 0.5 and 5 in half steps.", e);
        }
    }
}

package marquee.backend.interactions;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.backend.ratings.Ratings;
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
    private final Ratings ratings;
    private final Clock clock;

    InteractController(ClientEvents events, Ratings ratings, Clock clock) {
        this.events = events;
        this.ratings = ratings;
        this.clock = clock;
    }

    @Operation(
            summary = "Takes one click, play or rating, by the two-stage system's address",
            description =
                    "202 means stored. A rating is the same as by /api/users/{id}/rate, a play as by /api/events.")
    @PostMapping("/interact")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<AcceptedEvents> interact(@Valid @RequestBody InteractRequest request) {
        return Mono.defer(() -> done(request)).thenReturn(new AcceptedEvents(1));
    }

    private Mono<Void> done(InteractRequest request) {
        var answer = Optional.ofNullable(request.recommendationId());
        return switch (request.interactionType()) {
            case "rate", "rating" ->
                ratings.rate(request.userId(), request.movieId(), stars(request.rating()), Optional.empty())
                        .then();
            case "play", "watch" -> tell(request, new Action.Played(request.movieId(), answer, OptionalInt.empty()));
            default -> tell(request, new Action.Clicked(request.movieId(), answer, OptionalInt.empty()));
        };
    }

    private Mono<Void> tell(InteractRequest request, Action action) {
        return events.take(List.of(Event.by(request.userId(), clock.instant(), action)));
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

package marquee.backend.interactions;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.backend.ratings.Ratings;
import marquee.events.Action;
import marquee.events.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Takes what other products tell, by the rules of {@code POST /api/events/}; a rating is one, as by {@code POST .../rate/}.
 * Thread-safe; nothing here blocks.
 */
@Component
final class ToldEvents {

    private final Validator validator;
    private final EventReader reader;
    private final ClientEvents events;
    private final Ratings ratings;

    ToldEvents(Validator validator, EventReader reader, ClientEvents events, Ratings ratings) {
        this.validator = validator;
        this.reader = reader;
        this.events = events;
        this.ratings = ratings;
    }

    /**
     * Stores it; what comes again with its id is stored once.
     *
     * @return fails with a {@link ResponseStatusException} of 4xx for what is never taken
     */
    Mono<Void> take(Event event) {
        return Mono.defer(() -> event.action() instanceof Action.Rated rated
                ? ratings.rate(
                                event.personId().orElseThrow(),
                                rated.movieId(),
                                rated.stars(),
                                Optional.of(event.id().toString()))
                        .then()
                : events.take(reader.events(checked(event))));
    }

    private EventsRequest checked(Event event) {
        EventRequest request = request(event);
        validator.validate(request).stream().findFirst().ifPresent(wrong -> {
            throw refused(wrong.getPropertyPath() + ": " + wrong.getMessage());
        });
        return new EventsRequest(List.of(request));
    }

    /** As clients tell it. */
    private static EventRequest request(Event event) {
        var nothing = OptionalInt.empty();
        return switch (event.action()) {
            case Action.Clicked clicked ->
                request(event, clicked.movieId(), clicked.recommendationId(), clicked.position(), nothing, null);
            case Action.Played played ->
                request(event, played.movieId(), played.recommendationId(), nothing, played.watchedSeconds(), null);
            case Action.RecommendationRequested requested ->
                request(event, 0, requested.recommendationId(), nothing, nothing, requested.list());
            default -> throw refused("\"" + event.type().tag() + "\" is not taken from other products");
        };
    }

    private static EventRequest request(
            Event event,
            long movieId,
            Optional<String> recommendationId,
            OptionalInt position,
            OptionalInt watchedSeconds,
            @Nullable String list) {
        return new EventRequest(
                event.id().toString(),
                event.type().tag(),
                event.personId().orElse(0),
                event.at().toString(),
                movieId,
                null,
                recommendationId.orElse(null),
                position.orElse(0),
                watchedSeconds.orElse(0),
                list,
                null,
                null,
                null,
                null,
                null,
                false,
                0);
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}

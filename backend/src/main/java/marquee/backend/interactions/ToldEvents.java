package marquee.backend.interactions;

import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import marquee.events.Action;
import marquee.events.Event;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Takes what other products tell, by the rules of {@code POST /api/events/}: of two ratings of a movie the one that was given
 * last counts, whichever comes last. Thread-safe; nothing here blocks.
 */
@Component
final class ToldEvents {

    private final Validator validator;
    private final EventReader reader;
    private final ClientEvents events;

    ToldEvents(Validator validator, EventReader reader, ClientEvents events) {
        this.validator = validator;
        this.reader = reader;
        this.events = events;
    }

    /**
     * Stores it; what comes again with its id is stored once.
     *
     * @return fails with a {@link ResponseStatusException} of 4xx for what is never taken
     */
    Mono<Void> take(Event event) {
        return Mono.defer(() -> events.take(reader.events(checked(event))));
    }

    private EventsRequest checked(Event event) {
        EventRequest request = request(event, told(event));
        validator.validate(request).stream().findFirst().ifPresent(wrong -> {
            throw refused(wrong.getPropertyPath() + ": " + wrong.getMessage());
        });
        return new EventsRequest(List.of(request));
    }

    private static Told told(Event event) {
        return switch (event.action()) {
            case Action.Rated rated ->
                new Told(rated.movieId(), Optional.of(rated.stars().value()), Optional.empty(), 0, 0, Optional.empty());
            case Action.Clicked clicked ->
                new Told(
                        clicked.movieId(),
                        Optional.empty(),
                        clicked.recommendationId(),
                        clicked.position().orElse(0),
                        0,
                        Optional.empty());
            case Action.Played played ->
                new Told(
                        played.movieId(),
                        Optional.empty(),
                        played.recommendationId(),
                        0,
                        played.watchedSeconds().orElse(0),
                        Optional.empty());
            case Action.RecommendationRequested requested ->
                new Told(0, Optional.empty(), requested.recommendationId(), 0, 0, Optional.of(requested.list()));
            default -> throw refused("\"" + event.type().tag() + "\" is not taken from other products");
        };
    }

    /** As clients tell it. */
    private static EventRequest request(Event event, Told told) {
        return new EventRequest(
                event.id().toString(),
                event.type().tag(),
                event.personId().orElse(0),
                event.at().toString(),
                told.movieId(),
                told.rating().orElse(null),
                told.recommendationId().orElse(null),
                told.position(),
                told.watchedSeconds(),
                told.list().orElse(null),
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

    /** What was told beside who did what and when; 0 or empty where it was not. */
    private record Told(
            long movieId,
            Optional<Double> rating,
            Optional<String> recommendationId,
            int position,
            int watchedSeconds,
            Optional<String> list) {}
}

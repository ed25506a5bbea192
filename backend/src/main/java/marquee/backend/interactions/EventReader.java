package marquee.backend.interactions;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import marquee.backend.experiments.Variant;
import marquee.backend.input.PlainText;
import marquee.backend.ratings.Ratings;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes events of what clients tell; refuses what cannot be, by its place and field. Thread-safe. */
@Component
final class EventReader {

    /** A client's clock may be ahead by so much; what it tells counts as of now then, so that nothing outlasts a later word. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** What a client kept while it had no network may be so old. */
    private static final Duration BEHIND = Ratings.TOLD_WITHIN;

    private final Clock clock;

    EventReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * The events, in their order.
     *
     * @throws ResponseStatusException for the first that cannot be
     */
    List<Event> events(EventsRequest request) {
        Instant now = clock.instant();
        return IntStream.range(0, request.events().size())
                .mapToObj(place -> event(request.events().get(place), new At(place), now))
                .toList();
    }

    private static Event event(EventRequest request, At place, Instant now) {
        return new Event(
                UUID.fromString(request.eventId()),
                request.userId() == 0 ? OptionalLong.empty() : OptionalLong.of(request.userId()),
                time(request.at(), place, now),
                action(request, place));
    }

    private static Instant time(@Nullable String said, At place, Instant now) {
        if (said == null) {
            return now;
        }
        try {
            Instant at = Instant.parse(said);
            if (at.isAfter(now.plus(AHEAD))) {
                throw place.wrong("at", "lies in the future");
            }
            if (at.isBefore(now.minus(BEHIND))) {
                throw place.wrong("at", "is more than " + BEHIND.toDays() + " days ago");
            }
            return at.isBefore(now) ? at : now;
        } catch (DateTimeException e) {
            throw place.wrong("at", "is no time that there ever is");
        }
    }

    private static Action action(EventRequest request, At place) {
        EventType type = EventType.of(request.type()).orElseThrow(() -> place.wrong("type", "is no kind of event"));
        return switch (type) {
            case CLICKED ->
                new Action.Clicked(
                        movie(request, place),
                        Optional.ofNullable(request.recommendationId()),
                        number(request.position()));
            case PLAYED ->
                new Action.Played(
                        movie(request, place),
                        Optional.ofNullable(request.recommendationId()),
                        number(request.watchedSeconds()));
            case RATED -> rated(request, place);
            case EXPOSED -> exposed(request, place);
            case SEARCHED -> searched(request);
            case RECOMMENDATION_REQUESTED ->
                new Action.RecommendationRequested(
                        place.required("list", request.list()), Optional.ofNullable(request.recommendationId()));
            case RATING_REMOVED, NOT_INTERESTED, SEEN, WATCHLIST_CHANGED, IMPORTED, ERASED ->
                throw place.wrong("type", "is not taken here");
        };
    }

    private static Action searched(EventRequest request) {
        return new Action.Searched(
                Optional.ofNullable(request.text())
                        .filter(text -> request.mayKeepText() && request.userId() != 0)
                        .map(PlainText::tidy)
                        .filter(text -> !text.isEmpty()),
                (int) request.results());
    }

    private static Action rated(EventRequest request, At place) {
        if (request.userId() == 0) {
            throw place.wrong("user_id", "is missing");
        }
        if (request.rating() == null) {
            throw place.wrong("rating", "is missing");
        }
        try {
            return new Action.Rated(movie(request, place), new Stars(request.rating()));
        } catch (IllegalArgumentException e) {
            throw place.wrong("rating", "must be between 0.5 and 5 in half steps");
        }
    }

    private static Action exposed(EventRequest request, At place) {
        List<ShownRequest> shown = request.shown();
        if (shown == null || shown.isEmpty()) {
            throw place.wrong("shown", "is missing");
        }
        return new Action.Exposed(
                place.required("recommendation_id", request.recommendationId()),
                place.required("list", request.list()),
                Optional.ofNullable(request.release()),
                Objects.requireNonNullElse(request.variant(), Variant.DEFAULT),
                place.required("strategy", request.strategy()),
                shown.stream().map(ShownRequest::shown).toList());
    }

    private static long movie(EventRequest request, At place) {
        if (request.tmdbId() == 0) {
            throw place.wrong("tmdb_id", "is missing");
        }
        return request.tmdbId();
    }

    private static OptionalInt number(long value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of((int) value);
    }

    /** A place in the batch. */
    private record At(int place) {

        String required(String field, @Nullable String value) {
            if (value == null) {
                throw wrong(field, "is missing");
            }
            return value;
        }

        ResponseStatusException wrong(String field, String why) {
            return new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "events[" + place + "]." + field + ": " + why + ".");
        }
    }
}

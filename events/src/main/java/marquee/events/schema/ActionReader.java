package marquee.events.schema;

import java.util.Optional;
import java.util.OptionalInt;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Shown;
import marquee.events.wire.EventWire;
import marquee.events.wire.EventWire.Envelope;

/** Messages into actions. */
final class ActionReader {

    private ActionReader() {}

    static Action read(Envelope envelope) {
        return switch (envelope.getActionCase()) {
            case RATED -> {
                var message = envelope.getRated();
                yield new Action.Rated(movie(message.getMovieId()), new Stars(message.getHalfStars() / 2.0));
            }
            case RATING_REMOVED ->
                new Action.RatingRemoved(movie(envelope.getRatingRemoved().getMovieId()));
            case CLICKED -> read(envelope.getClicked());
            case EXPOSED -> read(envelope.getExposed());
            case PLAYED -> read(envelope.getPlayed());
            case NOT_INTERESTED -> {
                var message = envelope.getNotInterested();
                yield new Action.NotInterested(movie(message.getMovieId()), message.getWithdrawn());
            }
            case SEEN -> {
                var message = envelope.getSeen();
                yield new Action.Seen(movie(message.getMovieId()), message.getWithdrawn());
            }
            case WATCHLIST_CHANGED -> {
                var message = envelope.getWatchlistChanged();
                yield new Action.WatchlistChanged(movie(message.getMovieId()), message.getWithdrawn());
            }
            case SEARCHED -> {
                var message = envelope.getSearched();
                yield new Action.Searched(
                        message.hasText() ? Optional.of(message.getText()) : Optional.empty(), message.getResults());
            }
            case RECOMMENDATION_REQUESTED -> {
                var message = envelope.getRecommendationRequested();
                yield new Action.RecommendationRequested(
                        message.getList(), optional(message.hasRecommendationId(), message.getRecommendationId()));
            }
            case IMPORTED -> {
                var message = envelope.getImported();
                yield new Action.Imported(message.getSource(), message.getRatings());
            }
            case ERASED -> new Action.Erased();
            case ACTION_NOT_SET -> throw new IllegalArgumentException("no action, or one that is not known");
        };
    }

    private static Action read(EventWire.Clicked message) {
        return new Action.Clicked(
                movie(message.getMovieId()),
                optional(message.hasRecommendationId(), message.getRecommendationId()),
                message.hasPosition() ? OptionalInt.of(message.getPosition()) : OptionalInt.empty());
    }

    private static Action read(EventWire.Played message) {
        return new Action.Played(
                movie(message.getMovieId()),
                optional(message.hasRecommendationId(), message.getRecommendationId()),
                message.hasWatchedSeconds() ? OptionalInt.of(message.getWatchedSeconds()) : OptionalInt.empty());
    }

    private static Action read(EventWire.Exposed message) {
        return new Action.Exposed(
                message.getRecommendationId(),
                message.getList(),
                optional(message.hasRelease(), message.getRelease()),
                message.getVariant(),
                message.getStrategy(),
                message.getShownList().stream()
                        .map(shown -> new Shown(movie(shown.getMovieId()), shown.getPosition(), shown.getPropensity()))
                        .toList());
    }

    private static long movie(long id) {
        if (id <= 0) {
            throw new IllegalArgumentException("a movie of the id " + id);
        }
        return id;
    }

    private static Optional<String> optional(boolean present, String value) {
        return present ? Optional.of(value) : Optional.empty();
    }
}

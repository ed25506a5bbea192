package marquee.events.schema;

import marquee.events.Action;
import marquee.events.Shown;
import marquee.events.wire.EventWire;
import marquee.events.wire.EventWire.Envelope;

/** Actions into messages. */
final class ActionWriter {

    private ActionWriter() {}

    static void write(Action action, Envelope.Builder envelope) {
        switch (action) {
            case Action.Rated rated ->
                envelope.getRatedBuilder().setMovieId(rated.movieId()).setHalfStars((int)
                        Math.round(rated.stars().value() * 2));
            case Action.RatingRemoved removed ->
                envelope.getRatingRemovedBuilder().setMovieId(removed.movieId());
            case Action.Clicked clicked -> write(clicked, envelope.getClickedBuilder());
            case Action.Exposed exposed -> write(exposed, envelope.getExposedBuilder());
            case Action.Played played -> write(played, envelope.getPlayedBuilder());
            case Action.NotInterested hidden ->
                envelope.getNotInterestedBuilder().setMovieId(hidden.movieId()).setWithdrawn(hidden.withdrawn());
            case Action.Seen seen ->
                envelope.getSeenBuilder().setMovieId(seen.movieId()).setWithdrawn(seen.withdrawn());
            case Action.WatchlistChanged changed ->
                envelope.getWatchlistChangedBuilder()
                        .setMovieId(changed.movieId())
                        .setWithdrawn(changed.withdrawn());
            case Action.Searched searched -> {
                var message = envelope.getSearchedBuilder().setResults(searched.results());
                searched.text().ifPresent(message::setText);
            }
            case Action.RecommendationRequested requested -> {
                var message = envelope.getRecommendationRequestedBuilder().setList(requested.list());
                requested.recommendationId().ifPresent(message::setRecommendationId);
            }
            case Action.Imported imported ->
                envelope.getImportedBuilder().setSource(imported.source()).setRatings(imported.ratings());
            case Action.Erased erased -> envelope.getErasedBuilder();
        }
    }

    private static void write(Action.Clicked clicked, EventWire.Clicked.Builder message) {
        message.setMovieId(clicked.movieId());
        clicked.recommendationId().ifPresent(message::setRecommendationId);
        clicked.position().ifPresent(message::setPosition);
    }

    private static void write(Action.Played played, EventWire.Played.Builder message) {
        message.setMovieId(played.movieId());
        played.recommendationId().ifPresent(message::setRecommendationId);
        played.watchedSeconds().ifPresent(message::setWatchedSeconds);
    }

    private static void write(Action.Exposed exposed, EventWire.Exposed.Builder message) {
        message.setRecommendationId(exposed.recommendationId())
                .setList(exposed.list())
                .setVariant(exposed.variant())
                .setStrategy(exposed.strategy());
        exposed.release().ifPresent(message::setRelease);
        exposed.shown().stream().map(ActionWriter::shown).forEach(message::addShown);
    }

    private static EventWire.Exposed.Shown shown(Shown shown) {
        return EventWire.Exposed.Shown.newBuilder()
                .setMovieId(shown.movieId())
                .setPosition(shown.position())
                .setPropensity(shown.propensity())
                .build();
    }
}

package marquee.events.machines;

import java.util.OptionalLong;
import marquee.events.Action;
import marquee.events.wire.StateWire.Opinion;
import marquee.events.wire.StateWire.Word;

/** Keeps the last word of each kind that somebody said of a movie. Of two of one time the one that holds is the last. */
final class OpinionWords {

    private OpinionWords() {}

    /** The movie that an action says something of; empty for others. */
    static OptionalLong movie(Action action) {
        return switch (action) {
            case Action.Rated rated -> OptionalLong.of(rated.movieId());
            case Action.RatingRemoved removed -> OptionalLong.of(removed.movieId());
            case Action.Clicked clicked -> OptionalLong.of(clicked.movieId());
            case Action.Played played -> OptionalLong.of(played.movieId());
            case Action.WatchlistChanged changed -> OptionalLong.of(changed.movieId());
            case Action.NotInterested hidden -> OptionalLong.of(hidden.movieId());
            case Action.Seen seen -> OptionalLong.empty();
            case Action.Exposed exposed -> OptionalLong.empty();
            case Action.Searched searched -> OptionalLong.empty();
            case Action.RecommendationRequested requested -> OptionalLong.empty();
            case Action.Imported imported -> OptionalLong.empty();
            case Action.Erased erased -> OptionalLong.empty();
        };
    }

    /** The opinion with one word more. */
    static Opinion add(Opinion opinion, Action action, long at) {
        var next = opinion.toBuilder();
        switch (action) {
            case Action.Rated rated ->
                next.setRating(later(opinion.getRating(), at, rated.stars().isPositive()));
            case Action.RatingRemoved removed -> next.setRating(later(opinion.getRating(), at, false));
            case Action.Clicked clicked -> next.setClick(later(opinion.getClick(), at, true));
            case Action.Played played -> next.setPlay(later(opinion.getPlay(), at, true));
            case Action.WatchlistChanged changed ->
                next.setWatchlist(later(opinion.getWatchlist(), at, !changed.withdrawn()));
            case Action.NotInterested hidden -> next.setHiding(later(opinion.getHiding(), at, !hidden.withdrawn()));
            default -> throw new IllegalArgumentException(action + " says nothing of a movie");
        }
        return next.build();
    }

    /** When the last of all words was said. */
    static long latest(Opinion opinion) {
        long marked =
                Math.max(opinion.getWatchlist().getAt(), opinion.getHiding().getAt());
        long seen = Math.max(opinion.getClick().getAt(), opinion.getPlay().getAt());
        return Math.max(opinion.getRating().getAt(), Math.max(marked, seen));
    }

    private static Word later(Word word, long at, boolean holds) {
        boolean isLater = at > word.getAt() || (at == word.getAt() && holds);
        return isLater ? Word.newBuilder().setAt(at).setHolds(holds).build() : word;
    }
}

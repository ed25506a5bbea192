package marquee.events;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import marquee.catalog.Stars;

/** What somebody did. Movies are named by their {@code tmdb_id}, lists by the recommendation id of their answer. */
public sealed interface Action {

    /** Gave a movie stars; an earlier rating of theirs no longer stands. */
    record Rated(long movieId, Stars stars) implements Action {}

    /** Took a rating back. */
    record RatingRemoved(long movieId) implements Action {}

    /**
     * Opened a movie.
     *
     * @param recommendationId the answer in which it was shown, if it was in one
     * @param position where it stood, from 1
     */
    record Clicked(long movieId, Optional<String> recommendationId, OptionalInt position) implements Action {}

    /**
     * Was shown movies of one answer.
     *
     * @param recommendationId the answer
     * @param list which question it answered ({@code for_you}, {@code trending}, ...)
     * @param release whose towers found the movies, if a release was live
     * @param variant of the experiment
     * @param strategy how the movies were found
     * @param shown what came into view
     */
    record Exposed(
            String recommendationId,
            String list,
            Optional<String> release,
            String variant,
            String strategy,
            List<Shown> shown)
            implements Action {

        /** Copies the list. */
        public Exposed {
            shown = List.copyOf(shown);
        }
    }

    /**
     * Watched a movie, or some of it.
     *
     * @param recommendationId the answer that led there, if one did
     * @param watchedSeconds how much of it, where that is known
     */
    record Played(long movieId, Optional<String> recommendationId, OptionalInt watchedSeconds) implements Action {}

    /** Does not want to be shown a movie; or, withdrawn, does again. */
    record NotInterested(long movieId, boolean withdrawn) implements Action {}

    /** Has seen a movie, without a word on how it was; or, withdrawn, has not. */
    record Seen(long movieId, boolean withdrawn) implements Action {}

    /** Put a movie on the watchlist; or, withdrawn, took it off. */
    record WatchlistChanged(long movieId, boolean withdrawn) implements Action {}

    /**
     * Searched.
     *
     * @param text what for; only where the person agreed that it is kept
     * @param results how many movies were found
     */
    record Searched(Optional<String> text, int results) implements Action {}

    /** Asked for a list, as other products tell; of our own lists it is told what was seen, without a write for each answer. */
    record RecommendationRequested(String list, Optional<String> recommendationId) implements Action {}

    /**
     * Brought ratings from elsewhere.
     *
     * @param source where from ({@code letterboxd}, {@code imdb}, ...)
     * @param ratings how many
     */
    record Imported(String source, int ratings) implements Action {}

    /** Left for good: whatever is kept of this person has to go. */
    record Erased() implements Action {}
}

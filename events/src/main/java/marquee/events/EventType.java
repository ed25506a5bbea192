package marquee.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of events, by the names that tables, metrics and the API have for them. */
public enum EventType {
    RATED,
    RATING_REMOVED,
    CLICKED,
    EXPOSED,
    PLAYED,
    NOT_INTERESTED,
    SEEN,
    WATCHLIST_CHANGED,
    SEARCHED,
    RECOMMENDATION_REQUESTED,
    IMPORTED,
    ERASED;

    /** The kind of an action. */
    public static EventType of(Action action) {
        return switch (action) {
            case Action.Rated rated -> RATED;
            case Action.RatingRemoved removed -> RATING_REMOVED;
            case Action.Clicked clicked -> CLICKED;
            case Action.Exposed exposed -> EXPOSED;
            case Action.Played played -> PLAYED;
            case Action.NotInterested hidden -> NOT_INTERESTED;
            case Action.Seen seen -> SEEN;
            case Action.WatchlistChanged changed -> WATCHLIST_CHANGED;
            case Action.Searched searched -> SEARCHED;
            case Action.RecommendationRequested requested -> RECOMMENDATION_REQUESTED;
            case Action.Imported imported -> IMPORTED;
            case Action.Erased erased -> ERASED;
        };
    }

    /** The kind of this name; empty for a name that means none. */
    public static Optional<EventType> of(String tag) {
        return Arrays.stream(values()).filter(type -> type.tag().equals(tag)).findFirst();
    }

    /** The name, in small letters. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it says nothing unless it is known who did it: somebody signed out can look, click, search and play. */
    public boolean needsPerson() {
        return switch (this) {
            case CLICKED, EXPOSED, PLAYED, SEARCHED, RECOMMENDATION_REQUESTED -> false;
            case RATED, RATING_REMOVED, NOT_INTERESTED, SEEN, WATCHLIST_CHANGED, IMPORTED, ERASED -> true;
        };
    }
}

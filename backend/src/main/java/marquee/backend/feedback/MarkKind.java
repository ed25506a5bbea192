package marquee.backend.feedback;

import marquee.events.Action;

/** What a person can say of a movie beside rating it. */
public enum MarkKind {
    /** They do not want to be shown it, nor much like it. */
    NOT_INTERESTED("not-interested"),
    /** They know it, and have no stars to give. */
    SEEN("seen"),
    /** They want to watch it: it may be shown wherever it fits, but is not asked about as if it had been seen. */
    WATCHLIST("watchlist");

    private final String word;

    MarkKind(String word) {
        this.word = word;
    }

    /** What somebody did who said it, or took it back. */
    Action action(long movieId, boolean withdrawn) {
        return switch (this) {
            case NOT_INTERESTED -> new Action.NotInterested(movieId, withdrawn);
            case SEEN -> new Action.Seen(movieId, withdrawn);
            case WATCHLIST -> new Action.WatchlistChanged(movieId, withdrawn);
        };
    }

    /** As the database has it. */
    String word() {
        return word;
    }
}

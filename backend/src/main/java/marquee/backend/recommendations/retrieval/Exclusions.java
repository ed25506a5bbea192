package marquee.backend.recommendations.retrieval;

import it.unimi.dsi.fastutil.longs.LongCollection;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import marquee.backend.feedback.PersonMarks;
import marquee.backend.ratings.History;

/**
 * The movies that a person may not be shown: those they have rated or seen, those they are not interested in, what a list has
 * shown them before, and those that nobody is shown. What is on their watchlist may be shown: it is what they would watch next.
 *
 * @param movies their own, by id; not copied, for there may be thousands
 * @param withdrawn those that nobody is shown, which indexes leave out by themselves; likewise
 */
public record Exclusions(LongSet movies, LongSet withdrawn) {

    /** What somebody who has told this may not be shown. */
    static Exclusions of(History history, PersonMarks marks) {
        return new Exclusions(history.rated(), LongSets.emptySet()).and(marks.seenOrNotInterested());
    }

    /** Whether a movie may be shown. */
    public boolean allow(long movieId) {
        return !movies.contains(movieId) && !withdrawn.contains(movieId);
    }

    /** The same where nobody is shown these. */
    Exclusions withdrawing(LongSet others) {
        return others.isEmpty() ? this : new Exclusions(movies, others);
    }

    /** These and more. */
    Exclusions and(LongCollection more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LongOpenHashSet(movies.size() + more.size());
        all.addAll(movies);
        all.addAll(more);
        return new Exclusions(all, withdrawn);
    }
}

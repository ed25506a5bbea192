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
 * @param hidden those that operators hide, of which indexes know nothing; likewise
 */
public record Exclusions(LongSet movies, LongSet withdrawn, LongSet hidden) {

    /** Of more than these it is cheaper to find some that are dropped than to have a search look past all. */
    private static final int LOOKED_PAST = 1_000;

    /** So many times as many as are wanted are found instead. */
    private static final int TIMES = 4;

    /** What somebody who has told this may not be shown. */
    static Exclusions of(History history, PersonMarks marks) {
        return new Exclusions(history.rated(), LongSets.emptySet(), LongSets.emptySet())
                .and(marks.seenOrNotInterested());
    }

    /** Whether a movie may be shown. */
    public boolean allow(long movieId) {
        return !movies.contains(movieId) && !withdrawn.contains(movieId) && !hidden.contains(movieId);
    }

    /** Whether nothing is left out but what nobody is shown, and perhaps this movie. */
    public boolean areEverybodysBut(long movieId) {
        return hidden.isEmpty() && movies.size() <= 1 && (movies.isEmpty() || movies.contains(movieId));
    }

    /** What a search has to look past; not to be changed. */
    LongSet lookedPast() {
        if (hidden.isEmpty() || hidden.size() > LOOKED_PAST) {
            return movies;
        }
        var all = new LongOpenHashSet(movies.size() + hidden.size());
        all.addAll(movies);
        all.addAll(hidden);
        return all;
    }

    /** How many a search has to find, so that so many may be shown. */
    int found(int wanted) {
        return hidden.size() > LOOKED_PAST ? TIMES * wanted : wanted;
    }

    /** The same where nobody is shown these. */
    Exclusions withdrawing(LongSet others) {
        return others.isEmpty() ? this : new Exclusions(movies, others, hidden);
    }

    /** The same where operators hide these. */
    Exclusions hiding(LongSet others) {
        return others.isEmpty() ? this : new Exclusions(movies, withdrawn, others);
    }

    /** These and more. */
    Exclusions and(LongCollection more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LongOpenHashSet(movies.size() + more.size());
        all.addAll(movies);
        all.addAll(more);
        return new Exclusions(all, withdrawn, hidden);
    }
}

package marquee.backend.recommendations.retrieval;

import it.unimi.dsi.fastutil.longs.LongCollection;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import marquee.backend.feedback.PersonMarks;
import marquee.backend.ratings.History;

/**
 * The movies that a person may not be shown: those they have rated or seen, those they are not interested in, and what a list
 * has shown them before. What is on their watchlist may be shown: it is what they would watch next.
 *
 * @param movies their ids; not copied, for there may be thousands
 */
public record Exclusions(LongSet movies) {

    /** What somebody who has told this may not be shown. */
    static Exclusions of(History history, PersonMarks marks) {
        return new Exclusions(history.rated()).and(marks.seen()).and(marks.notInterested());
    }

    /** Whether a movie may be shown. */
    public boolean allow(long movieId) {
        return !movies.contains(movieId);
    }

    /** These and more. */
    Exclusions and(LongCollection more) {
        if (more.isEmpty()) {
            return this;
        }
        var all = new LongOpenHashSet(movies.size() + more.size());
        all.addAll(movies);
        all.addAll(more);
        return new Exclusions(all);
    }
}

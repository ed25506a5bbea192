package marquee.backend.recommendations.retrieval;

import it.unimi.dsi.fastutil.longs.LongCollection;
import it.unimi.dsi.fastutil.longs.LongSet;
import marquee.backend.feedback.PersonMarks;
import marquee.backend.ratings.History;

/**
 * Who a list is for.
 *
 * @param history what they have rated
 * @param marks what they have said of movies beside that
 * @param exclusions what they may not be shown
 */
public record Viewer(History history, PersonMarks marks, Exclusions exclusions) {

    /** Somebody of whom nothing is known, before anything is withdrawn: lists are for those of {@link Viewers}. */
    public static final Viewer ANYBODY = Viewer.of(History.empty(0), PersonMarks.NONE);

    /** Somebody who has told this. */
    public static Viewer of(History history, PersonMarks marks) {
        return new Viewer(history, marks, Exclusions.of(history, marks));
    }

    /** The same person where nobody is shown these movies. */
    public Viewer withdrawing(LongSet movies) {
        return new Viewer(history, marks, exclusions.withdrawing(movies));
    }

    /** The same person, from whom operators hide these movies. */
    public Viewer hiding(LongSet movies) {
        return new Viewer(history, marks, exclusions.hiding(movies));
    }

    /** The same person, who is not to be shown these movies either. */
    public Viewer without(LongCollection movies) {
        return new Viewer(history, marks, exclusions.and(movies));
    }
}

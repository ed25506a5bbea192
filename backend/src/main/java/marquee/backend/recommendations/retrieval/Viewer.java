package marquee.backend.recommendations.retrieval;

import it.unimi.dsi.fastutil.longs.LongCollection;
import marquee.backend.ratings.History;

/**
 * Who a list is for.
 *
 * @param history what they have told
 * @param exclusions what they may not be shown
 */
public record Viewer(History history, Exclusions exclusions) {

    /** Somebody of whom nothing is known. */
    public static final Viewer ANYBODY = Viewer.of(History.empty(0));

    /** Somebody with this history. */
    public static Viewer of(History history) {
        return new Viewer(history, Exclusions.of(history));
    }

    /** The same person, who is not to be shown these movies either. */
    public Viewer without(LongCollection movies) {
        return new Viewer(history, exclusions.and(movies));
    }
}
